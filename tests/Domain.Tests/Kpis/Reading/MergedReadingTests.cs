using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace CrmCoaching.Domain.Tests.Kpis.Reading;

/// <summary>Whatever is merged, every value is what a query for that definition, rep and period alone gives.</summary>
public sealed class MergedReadingTests
{
    private static readonly string[] Zones = ["Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Etc/UTC"];
    private static readonly string?[] Filters =
    [
        null,
        Kpi.Won,
        "<filter><condition attribute='state' operator='in'><value>1</value><value>2</value></condition></filter>",
        "<filter><condition attribute='state' operator='eq' value='1'/><condition attribute='isnew' operator='eq' value='true'/></filter>",
        "<filter><condition attribute='kind' operator='eq' value='3'/></filter>",
        "<filter><condition attribute='value' operator='gt' value='50'/><condition attribute='state' operator='eq' value='2'/></filter>",
        "<filter type='or'><condition attribute='kind' operator='eq' value='1'/><condition attribute='isnew' operator='eq' value='1'/></filter>",
    ];

    [Fact]
    public void MergedQueries_GiveWhatOneQueryEachGives() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var differences = Differences(new Random(seed));
            return (differences.Length == 0).Label(string.Join(Environment.NewLine, differences));
        }).QuickCheckThrowOnFailure();

    private static string[] Differences(Random random)
    {
        Guid[] reps = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Guid.NewGuid())];
        var zone = new LocalZone(1, TimeZoneInfo.FindSystemTimeZoneById(Zones[random.Next(Zones.Length)]));
        var scope = new ReadScope(reps, zone, new DateTime(2017, 3, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(400 * 24 * 60)));
        var table = new DealTable([.. Enumerable.Range(0, random.Next(300)).Select(_ => Deal(random, reps, scope))]);
        var catalog = new KpiCatalog(Enumerable.Range(0, random.Next(1, 12)).Select(number => Definition(random, number)));
        Demand[] demands = [.. catalog.Usable.SelectMany(kpi => Spans(random, scope).Select(days => new Demand(kpi.Code, days))).Distinct()];

        var readings = new Readings();
        foreach (var planned in ReadPlanner.Plan(catalog, demands, scope))
            planned.Read(table.Run(planned.Query), readings);

        return [.. reps.SelectMany(rep => demands
            .Where(demand => readings.Of(rep, demand).Value != NaiveReading.Of(catalog[demand.Code], rep, demand.Days, table, scope))
            .Select(demand => $"{demand} of {catalog[demand.Code].Source!.Aggregate}: {readings.Of(rep, demand).Value}, "
                + $"not {NaiveReading.Of(catalog[demand.Code], rep, demand.Days, table, scope)}"))];
    }

    private static KpiDefinition Definition(Random random, int number)
    {
        var kind = (AggregateKind)random.Next(6);
        var column = kind switch { AggregateKind.Count => null, AggregateKind.CountDistinct => "customer", _ => random.Next(2) == 0 ? "value" : "profit" };
        var filter = Filters[random.Next(Filters.Length)];
        return random.Next(2) == 0 ? Kpi.Closed($"k{number}", kind, column, filter) : Kpi.Created($"k{number}", kind, column, filter);
    }

    /// <summary>The month to date, some closed months, and for some the same days a year earlier.</summary>
    private static IEnumerable<DateSpan> Spans(Random random, ReadScope scope)
    {
        var toDate = new DateSpan(scope.Today.FirstOfMonth, scope.Today);
        yield return toDate;
        for (var back = 1; back <= random.Next(7); back++)
            yield return CalendarMonth.Of(scope.Today).Add(-back).Span;
        if (random.Next(2) == 0)
            yield return toDate.YearEarlier();
        if (random.Next(3) == 0)
            yield return new DateSpan(scope.Today, scope.Today.AddDays(89));
    }

    private static Deal Deal(Random random, Guid[] reps, ReadScope scope)
    {
        // Most rows lie near a month's end, where windows can go wrong.
        var instant = scope.NowUtc.AddMinutes(-random.Next(420 * 24 * 60));
        if (random.Next(3) > 0)
            instant = new DateTime(instant.Year, instant.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(-800, 800));
        return new Deal(reps[random.Next(reps.Length)], new Dictionary<string, object?>
        {
            ["closedon"] = LocalDate.Of(instant),
            ["createdon"] = instant,
            ["state"] = $"{random.Next(3)}",
            ["isnew"] = random.Next(3) == 0 ? null : $"{random.Next(2)}",
            ["kind"] = $"{random.Next(1, 4)}",
            ["customer"] = random.Next(8) == 0 ? null : $"c{random.Next(6)}",
            ["value"] = random.Next(5) == 0 ? null : (decimal)random.Next(100),
            ["profit"] = random.Next(2) == 0 ? null : random.Next(10000) / 100m,
        });
    }
}
