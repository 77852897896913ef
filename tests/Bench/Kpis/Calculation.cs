using CrmCoaching.Bench.Company;

namespace CrmCoaching.Bench.Kpis;

/// <summary>The shipped KPIs of a rep and period from its figures, however those were read.</summary>
internal static class Calculation
{
    public static IReadOnlyDictionary<string, decimal?> Of(Salesperson rep, Period period, Func<FigureDemand, decimal?> read)
    {
        var values = Figure.All.Where(figure => figure.Source != FigureSource.Open)
            .ToDictionary(figure => figure.Code, figure => read(new FigureDemand(rep, figure, period)));
        var then = read(new FigureDemand(rep, Figure.All[0], period.YearEarlier()));
        values["revenue_growth"] = then > 0 ? (values["revenue"] - then) / then : null;
        values["gross_profit_pct"] = Ratio(values["gross_profit"], values["costed_revenue"]);
        values["win_rate"] = Ratio(values["won_count"], values["closed_count"]);
        values["average_deal"] = Ratio(values["revenue"], values["won_count"]);
        values["sales_calls"] = values["calls_made"] + values["meetings_held"];
        return values;
    }

    private static decimal? Ratio(decimal? dividend, decimal? divisor) => divisor == 0 ? null : dividend / divisor;
}
