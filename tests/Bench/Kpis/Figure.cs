using CrmCoaching.Data.Tables;

namespace CrmCoaching.Bench.Kpis;

internal enum FigureKind
{
    Count,
    Sum,
    Distinct,
}

/// <summary>A column that must hold one of these values, or none of them.</summary>
internal sealed record Condition(string Column, bool Is, params IReadOnlyList<int> Values);

/// <summary>One figure of the shipped KPIs, said a second time and independently of the engine.</summary>
internal sealed record Figure(string Code, FigureSource Source, FigureKind Kind, string? Column, params IReadOnlyList<Condition> Conditions)
{
    private static readonly Condition Won = new("statecode", true, 1);

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("revenue", FigureSource.Closed, FigureKind.Sum, "actualvalue_base", Won),
        new("new_account_revenue", FigureSource.Closed, FigureKind.Sum, "actualvalue_base", Won, new Condition(OpportunityTable.NewAccount, true, 1)),
        new("gross_profit", FigureSource.Closed, FigureKind.Sum, OpportunityTable.GrossProfitBase, Won),
        new("costed_revenue", FigureSource.Closed, FigureKind.Sum, "actualvalue_base", Won, new Condition(OpportunityTable.CostKnown, true, 1)),
        new("won_count", FigureSource.Closed, FigureKind.Count, null, Won),
        new("closed_count", FigureSource.Closed, FigureKind.Count, null, new Condition("statecode", true, 1, 2)),
        new("new_accounts", FigureSource.FirstWins, FigureKind.Count, null),
        new("new_opportunities", FigureSource.Opened, FigureKind.Count, null),
        new("pipeline_created", FigureSource.Opened, FigureKind.Sum, "estimatedvalue_base"),
        new("stage_advances", FigureSource.Stages, FigureKind.Distinct, StageChangeTable.Opportunity,
            new Condition(StageChangeTable.Direction, true, StageChangeTable.DirectionChoice.Advance)),
        new("calls_made", FigureSource.Calls, FigureKind.Count, null, new Condition("statecode", true, 1), new Condition("directioncode", true, 1)),
        new("meetings_held", FigureSource.Meetings, FigureKind.Count, null, new Condition("statecode", false, 2)),
        new("open_pipeline", FigureSource.Open, FigureKind.Sum, "estimatedvalue_base", new Condition("statecode", true, 0)),
    ];

    /// <summary>Nothing happened is 0; rows without any value are unknown.</summary>
    public decimal? Result(long rows, long values, decimal total) => Kind switch
    {
        FigureKind.Sum when rows > 0 && values == 0 => null,
        FigureKind.Sum => total,
        FigureKind.Distinct => values,
        _ => rows,
    };
}
