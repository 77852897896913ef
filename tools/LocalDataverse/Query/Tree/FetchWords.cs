using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Tree;

/// <summary>The words of FetchXML for joins, aggregates and date groups.</summary>
public static class FetchWords
{
    private static readonly Dictionary<string, JoinOperator> Joins = new(StringComparer.Ordinal)
    {
        ["inner"] = JoinOperator.Inner,
        ["outer"] = JoinOperator.LeftOuter,
        ["natural"] = JoinOperator.Natural,
        ["matchfirstrowusingcrossapply"] = JoinOperator.MatchFirstRowUsingCrossApply,
        ["in"] = JoinOperator.In,
        ["exists"] = JoinOperator.Exists,
        ["any"] = JoinOperator.Any,
        ["not any"] = JoinOperator.NotAny,
        ["all"] = JoinOperator.All,
        ["not all"] = JoinOperator.NotAll,
    };

    // A distinct count is a countcolumn with an attribute of its own.
    private static readonly Dictionary<string, AggregateFunction> Aggregates = new(StringComparer.Ordinal)
    {
        ["count"] = AggregateFunction.Count,
        ["countcolumn"] = AggregateFunction.CountColumn,
        ["sum"] = AggregateFunction.Sum,
        ["avg"] = AggregateFunction.Average,
        ["min"] = AggregateFunction.Minimum,
        ["max"] = AggregateFunction.Maximum,
    };

    private static readonly Dictionary<string, DateGrouping> Groupings = new(StringComparer.Ordinal)
    {
        ["day"] = DateGrouping.Day,
        ["week"] = DateGrouping.Week,
        ["month"] = DateGrouping.Month,
        ["quarter"] = DateGrouping.Quarter,
        ["year"] = DateGrouping.Year,
        ["fiscal-period"] = DateGrouping.FiscalPeriod,
        ["fiscal-year"] = DateGrouping.FiscalYear,
    };

    public static bool TryFind(string word, [NotNullWhen(true)] out JoinOperator? join) => TryFind(Joins, word, out join);

    public static bool TryFind(string word, [NotNullWhen(true)] out AggregateFunction? aggregate) =>
        TryFind(Aggregates, word, out aggregate);

    public static bool TryFind(string word, [NotNullWhen(true)] out DateGrouping? grouping) => TryFind(Groupings, word, out grouping);

    public static string Of(JoinOperator join) => Joins.First(entry => entry.Value == join).Key;

    /// <summary>Null for none.</summary>
    public static string? Of(AggregateFunction aggregate) => aggregate switch
    {
        AggregateFunction.None => null,
        AggregateFunction.CountDistinct => "countcolumn",
        _ => Aggregates.First(entry => entry.Value == aggregate).Key,
    };

    /// <summary>Null for none.</summary>
    public static string? Of(DateGrouping grouping) =>
        grouping == DateGrouping.None ? null : Groupings.First(entry => entry.Value == grouping).Key;

    private static bool TryFind<T>(Dictionary<string, T> words, string word, [NotNullWhen(true)] out T? found)
        where T : struct
    {
        found = words.TryGetValue(word, out var value) ? value : null;
        return found is not null;
    }
}
