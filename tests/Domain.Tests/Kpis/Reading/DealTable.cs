using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Filters;
using CrmCoaching.Domain.Kpis.Reading;

namespace CrmCoaching.Domain.Tests.Kpis.Reading;

/// <summary>A small engine for aggregate queries: what the platform does, over rows in memory.</summary>
internal sealed class DealTable(IReadOnlyList<Deal> deals)
{
    public IReadOnlyList<Deal> Deals { get; } = deals;

    public IReadOnlyList<AggregateRow> Run(AggregateQuery query) =>
        [.. Deals
            .Where(deal => query.Users.Contains(deal.Owner) && query.Windows.Any(window => Falls(deal, query, window)) && Passes(deal, query.Filter))
            .GroupBy(deal => string.Join("|", Keys(deal, query)))
            .Select(group => Row(query, [.. group]))];

    public static bool Passes(Deal deal, FilterNode filter) => filter switch
    {
        FilterGroup { IsOr: true } any => any.Parts.Any(part => Passes(deal, part)),
        FilterGroup all => all.Parts.All(part => Passes(deal, part)),
        FilterCondition { Operator: "eq" or "in" } condition => condition.Values.Select(FilterSplit.Value).Contains(Text(deal[condition.Column])),
        FilterCondition { Operator: "gt" } condition =>
            deal[condition.Column] is decimal value && value > decimal.Parse(condition.Values[0], CultureInfo.InvariantCulture),
        FilterCondition { Operator: "not-null" } condition => deal[condition.Column] is not null,
        _ => throw new NotSupportedException($"{filter}"),
    };

    public static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static bool Falls(Deal deal, AggregateQuery query, ReadWindow window) => deal[query.DateColumn] switch
    {
        LocalDate date => query.Dates == DateBehavior.DateOnly && window.Days.Contains(date),
        DateTime instant => window.Instants!.Value.Contains(instant),
        _ => false,
    };

    private static IEnumerable<object?> Keys(Deal deal, AggregateQuery query)
    {
        if (query.ByUser)
            yield return deal.Owner;
        if (query.ByMonth)
            yield return Month(deal, query);
        foreach (var column in query.KeyColumns)
            yield return deal[column];
        if (query.IdColumn is not null)
            yield return deal[query.IdColumn];
    }

    private static CalendarMonth Month(Deal deal, AggregateQuery query) =>
        CalendarMonth.Of(deal[query.DateColumn] is LocalDate date ? date : LocalDate.Of((DateTime)deal[query.DateColumn]!));

    private static AggregateRow Row(AggregateQuery query, Deal[] group) => new()
    {
        User = query.ByUser ? group[0].Owner : null,
        Month = query.ByMonth ? Month(group[0], query) : null,
        Keys = [.. query.KeyColumns.Select(column => Text(group[0][column]))],
        Id = query.IdColumn is null ? null : Text(group[0][query.IdColumn]),
        Figures = [.. query.Columns.Select(column => Figure(group, column))],
    };

    private static decimal? Figure(Deal[] group, AggregateColumn column)
    {
        object[] values = column.Column is null ? [] : [.. group.Select(deal => deal[column.Column]).Where(value => value is not null).Select(value => value!)];
        return column.Function switch
        {
            AggregateFunction.Rows => group.Length,
            AggregateFunction.Values => values.Length,
            AggregateFunction.DistinctValues => values.Distinct().Count(),
            AggregateFunction.Sum => values.Cast<decimal>().Sum(),
            AggregateFunction.Minimum => values.Length == 0 ? null : values.Cast<decimal>().Min(),
            _ => values.Length == 0 ? null : values.Cast<decimal>().Max(),
        };
    }
}
