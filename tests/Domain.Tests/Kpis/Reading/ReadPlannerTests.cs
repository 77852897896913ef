using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Filters;
using CrmCoaching.Domain.Kpis.Reading;

namespace CrmCoaching.Domain.Tests.Kpis.Reading;

public sealed class ReadPlannerTests
{
    private static readonly LocalZone NewYork = new(35, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
    private static readonly ReadScope Scope = new([Guid.NewGuid()], NewYork, new DateTime(2017, 6, 20, 15, 0, 0, DateTimeKind.Utc));
    private static readonly CalendarMonth June = new(2017, 6);
    private static readonly DateSpan ToDate = new(June.First, new LocalDate(2017, 6, 20));

    [Fact]
    public void DefinitionsThatDifferInAggregateValueColumnOrChoices_AreOneRead()
    {
        var plan = Plan(
            [
                Kpi.Closed("revenue", AggregateKind.Sum, "value", Kpi.Won),
                Kpi.Closed("new_revenue", AggregateKind.Sum, "value", "<filter><condition attribute='state' operator='eq' value='1'/><condition attribute='isnew' operator='eq' value='true'/></filter>"),
                Kpi.Closed("closed", AggregateKind.Count, null, "<filter><condition attribute='state' operator='in'><value>1</value><value>2</value></condition></filter>"),
                Kpi.Closed("largest", AggregateKind.Maximum, "value"),
                Kpi.Closed("average_profit", AggregateKind.Average, "profit", Kpi.Won),
            ],
            ToDate);

        var query = Assert.Single(plan).Query;
        Assert.Equal(["isnew", "state"], query.KeyColumns);
        Assert.True(query.Filter.IsEmpty);
        Assert.False(query.ByMonth);
    }

    [Fact]
    public void ValuesThatAllName_AreAFilterAndNoKey()
    {
        var query = Assert.Single(Plan([Kpi.Closed("a", AggregateKind.Count, null, Kpi.Won), Kpi.Closed("b", AggregateKind.Sum, "value", Kpi.Won)], ToDate)).Query;

        Assert.Empty(query.KeyColumns);
        Assert.Equal(FilterText.Render(FilterText.Parse(Kpi.Won)), FilterText.Render(query.Filter));
    }

    [Fact]
    public void AnotherFilter_IsOneMoreRead() =>
        Assert.Equal(2, Plan(
            [Kpi.Closed("all", AggregateKind.Count), Kpi.Closed("big", AggregateKind.Count, null, "<filter><condition attribute='value' operator='gt' value='100'/></filter>")],
            ToDate).Count);

    [Fact]
    public void EqualityOnAnotherColumn_IsNoKey() =>
        Assert.Equal(2, Plan(
            [Kpi.Closed("all", AggregateKind.Count), Kpi.Closed("one", AggregateKind.Count, null, "<filter><condition attribute='customer' operator='eq' value='x'/></filter>")],
            ToDate).Count);

    [Fact]
    public void DateOnlyMonths_AreOneRead_GroupedByMonth()
    {
        var months = June.Add(-6).To(June.Add(-1)).Select(month => month.Span).Append(ToDate).ToArray();

        var query = Assert.Single(Plan([Kpi.Closed("a", AggregateKind.Count)], months)).Query;

        Assert.True(query.ByMonth);
        Assert.Equal(7, query.Windows.Count);
    }

    [Fact]
    public void MonthsAtLocalMidnights_AreTwoReads_HoweverMany()
    {
        var months = June.Add(-12).To(June.Add(-1)).Select(month => month.Span).Append(ToDate).ToArray();

        Assert.Equal(2, Plan([Kpi.Created("a", AggregateKind.Count)], months).Count);
    }

    [Fact]
    public void SameDaysAYearEarlier_AreASecondRangeOfTheSameRead()
    {
        var query = Assert.Single(Plan([Kpi.Created("a", AggregateKind.Count)], ToDate, ToDate.YearEarlier())).Query;

        Assert.Equal(2, query.Windows.Count);
        Assert.Equal(new DateTime(2016, 6, 1, 4, 0, 0, DateTimeKind.Utc), query.Windows[0].Instants!.Value.From);
    }

    [Fact]
    public void PeriodToDate_EndsWithThePresentSecond() =>
        Assert.Equal(Scope.NowUtc.AddSeconds(1), Plan([Kpi.Created("a", AggregateKind.Count)], ToDate)[0].Query.Windows[0].Instants!.Value.End);

    [Fact]
    public void DistinctCount_IsReadAlong_WhereEveryKeyIsPinned()
    {
        const string Kind1 = "<filter><condition attribute='kind' operator='eq' value='1'/></filter>";
        const string Kind2 = "<filter><condition attribute='kind' operator='eq' value='2'/></filter>";

        var plan = Plan([Kpi.Closed("one", AggregateKind.CountDistinct, "customer", Kind1), Kpi.Closed("two", AggregateKind.CountDistinct, "customer", Kind2)], ToDate);

        Assert.Equal(["kind"], Assert.Single(plan).Query.KeyColumns);
    }

    [Fact]
    public void DistinctCount_IsReadByItself_WhereAKeyIsNotPinned() =>
        Assert.Equal(2, Plan([Kpi.Closed("won", AggregateKind.Count, null, Kpi.Won), Kpi.Closed("all", AggregateKind.CountDistinct, "customer")], ToDate).Count);

    [Fact]
    public void DistinctCountOfSeveralLocalMonths_IsReadAsIds()
    {
        var query = Assert.Single(Plan([Kpi.Created("a", AggregateKind.CountDistinct, "customer")], June.Add(-1).Span, June.Add(-13).Span)).Query;

        Assert.Equal("customer", query.IdColumn);
    }

    [Fact]
    public void FiftyDefinitionsThatDifferOnlyInAggregateColumnAndChoices_NeedNoMoreReadsThanFifteen()
    {
        var definitions = Variants().Take(50).ToArray();
        var months = June.Add(-6).To(June.Add(-1)).Select(month => month.Span).Append(ToDate).ToArray();

        Assert.Equal(50, definitions.Length);
        Assert.Equal(Plan(definitions.Take(15), months).Count, Plan(definitions, months).Count);
        Assert.Equal(3, Plan(definitions, months).Count);
    }

    /// <summary>Each row of aggregates by the values named, for a day column and an instant column.</summary>
    private static IEnumerable<KpiDefinition> Variants()
    {
        string?[] filters = [null, Kpi.Won, "<filter><condition attribute='state' operator='eq' value='2'/><condition attribute='isnew' operator='eq' value='1'/></filter>", "<filter><condition attribute='kind' operator='eq' value='3'/></filter>"];
        AggregateKind[] kinds = [AggregateKind.Sum, AggregateKind.Average, AggregateKind.Minimum, AggregateKind.Maximum];
        var number = 0;
        foreach (var filter in filters)
        {
            foreach (var kind in kinds)
            {
                foreach (var column in new[] { "value", "profit" })
                {
                    yield return Kpi.Closed($"k{number++}", kind, column, filter);
                    yield return Kpi.Created($"k{number++}", kind, column, filter);
                }
            }
        }
    }

    private static IReadOnlyList<PlannedQuery> Plan(IEnumerable<KpiDefinition> definitions, params DateSpan[] spans)
    {
        var catalog = new KpiCatalog(definitions);
        return ReadPlanner.Plan(catalog, [.. catalog.Usable.SelectMany(kpi => spans.Select(days => new Demand(kpi.Code, days)))], Scope);
    }
}
