using CrmCoaching.Bench.Company;

namespace CrmCoaching.Bench.Kpis;

/// <summary>A figure of a rep that is wanted for a period.</summary>
internal sealed record FigureDemand(Salesperson Rep, Figure Figure, Period Period)
{
    /// <summary>What the rep's KPIs of these periods are calculated from, each once.</summary>
    public static IReadOnlyList<FigureDemand> Of(Salesperson rep, params IReadOnlyList<Period> periods) =>
    [
        .. periods.SelectMany(period => Figure.All.Where(figure => figure.Source != FigureSource.Open).Select(figure => new FigureDemand(rep, figure, period))),
        .. periods.Select(period => new FigureDemand(rep, Figure.All[0], period.YearEarlier())),
    ];

    public static FigureDemand OpenPipeline(Salesperson rep, Period period) => new(rep, Figure.All.Single(figure => figure.Source == FigureSource.Open), period);
}
