using System;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Reading;

namespace CrmCoaching.Domain.Tests.Kpis.Reading;

/// <summary>A definition's value straight from the rows, one by one, on the rep's wall calendar: no merging, no windows.</summary>
internal static class NaiveReading
{
    public static decimal? Of(KpiDefinition definition, Guid rep, DateSpan days, DealTable table, ReadScope scope)
    {
        var source = definition.Source!;
        Deal[] rows = [.. table.Deals.Where(deal => deal.Owner == rep && Falls(deal[source.DateColumn], days, scope) && DealTable.Passes(deal, source.Filter))];
        if (source.Aggregate == AggregateKind.Count)
            return rows.Length;

        object[] values = [.. rows.Select(deal => deal[source.ValueColumn!]).Where(value => value is not null).Select(value => value!)];
        return source.Aggregate switch
        {
            AggregateKind.CountDistinct => values.Distinct().Count(),
            AggregateKind.Sum when rows.Length == 0 => 0,
            _ when values.Length == 0 => null,
            AggregateKind.Sum => values.Cast<decimal>().Sum(),
            AggregateKind.Average => values.Cast<decimal>().Sum() / values.Length,
            AggregateKind.Minimum => values.Cast<decimal>().Min(),
            _ => values.Cast<decimal>().Max(),
        };
    }

    private static bool Falls(object? value, DateSpan days, ReadScope scope) => value switch
    {
        LocalDate date => days.Contains(date),
        DateTime instant => days.Contains(scope.Zone.DateOf(instant)) && (days.Last != scope.Today || instant <= scope.NowUtc),
        _ => false,
    };
}
