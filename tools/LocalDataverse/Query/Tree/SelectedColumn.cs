namespace LocalDataverse.Query.Tree;

public enum AggregateFunction
{
    None,
    Count,
    CountColumn,
    CountDistinct,
    Sum,
    Average,
    Minimum,
    Maximum,
}

public enum DateGrouping
{
    None,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    FiscalPeriod,
    FiscalYear,
}

/// <summary>A column of the result: plain, an aggregate, or a group of an aggregate query.</summary>
/// <param name="UserTimeZone">Date groups: true groups by the caller's local dates, false by UTC ones.</param>
/// <param name="CountChildren">FetchXML rowaggregate='CountChildren': the number of rows below this one in its hierarchy.</param>
public sealed record SelectedColumn(
    string Column,
    string? Alias = null,
    AggregateFunction Aggregate = AggregateFunction.None,
    bool GroupBy = false,
    DateGrouping DateGrouping = DateGrouping.None,
    bool UserTimeZone = true,
    bool CountChildren = false);
