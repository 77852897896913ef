using System.Globalization;
using LocalDataverse.Query.Tree;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Query.Reference;

/// <summary>Groups and aggregates rows in memory; each group is a line of text.</summary>
public static class ReferenceAggregates
{
    public static IEnumerable<string> Of(QueryDefinition query, List<ReferenceMatch> matches)
    {
        var keys = query.Columns.Where(column => column.GroupBy).ToList();
        var groups = matches.GroupBy(match => string.Join("|", keys.Select(key => Text(Key(key, match))))).Select(group => group.ToList()).ToList();
        if (keys.Count == 0 && groups.Count == 0)
        {
            groups.Add([]);
        }

        return groups.Select(group => string.Join("|", query.Columns.Select(column =>
            column.Alias + "=" + Text(column.GroupBy ? Key(column, group[0]) : Aggregate(column, group)))));
    }

    /// <summary>A value without the SDK's wrappers.</summary>
    public static object? Plain(object? value) => value switch
    {
        AliasedValue aliased => Plain(aliased.Value),
        Money money => money.Value,
        OptionSetValue option => (decimal)option.Value,
        EntityReference reference => reference.Id,
        int number => (decimal)number,
        _ => value,
    };

    public static string Text(object? value) => value switch
    {
        null => "",
        string text => ReferenceData.Fold(text),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        Guid id => QueryDatabase.Number(id).ToString(CultureInfo.InvariantCulture),
        DateTime date => date.ToString("s", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object? Key(SelectedColumn column, ReferenceMatch match) => match.Value("", column.Column) switch
    {
        DateTime date => (decimal)date.Month,
        var value => value,
    };

    private static object? Aggregate(SelectedColumn column, List<ReferenceMatch> group)
    {
        var values = group.Select(match => match.Value("", column.Column)).OfType<object>().ToList();
        return column.Aggregate switch
        {
            AggregateFunction.Count => (decimal)group.Count,
            AggregateFunction.CountColumn => (decimal)values.Count,
            AggregateFunction.CountDistinct => (decimal)values.Select(Text).Distinct().Count(),
            AggregateFunction.Sum => values.Cast<decimal>().Sum(),
            AggregateFunction.Average => values.Count == 0 ? null : decimal.Truncate(values.Cast<decimal>().Average()),
            AggregateFunction.Minimum => values.Min(NullsFirst.Comparer),
            _ => values.Max(NullsFirst.Comparer),
        };
    }
}
