using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.Feedback;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>The published reps' view of managers. What was withheld is not looked for.</summary>
public sealed class RepsViewStore(IOrganizationService service)
{
    /// <summary>By manager, from a quarter on: one read per 5,000 results.</summary>
    public ILookup<Guid, RepsView> Of(IReadOnlyList<Guid> managers, Quarter from)
    {
        var query = new QueryExpression(FeedbackSummaryTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                FeedbackSummaryTable.Key, FeedbackSummaryTable.Manager, FeedbackSummaryTable.Quarter,
                FeedbackSummaryTable.Statements, FeedbackSummaryTable.Agreeing, FeedbackSummaryTable.PublishedOn),
        };
        query.Criteria.AddCondition(FeedbackSummaryTable.Manager, ConditionOperator.In, [.. managers.Select(manager => (object)manager.ToString("D"))]);
        query.Criteria.AddCondition(FeedbackSummaryTable.Instrument, ConditionOperator.In, FeedbackChoices.Of(Instrument.Quarterly), FeedbackChoices.Of(Instrument.Self));
        query.Criteria.AddCondition(FeedbackSummaryTable.Quarter, ConditionOperator.GreaterEqual, from.ToString());
        query.Criteria.AddCondition(FeedbackSummaryTable.WithheldBecause, ConditionOperator.Null);

        var byKey = service.ReadAll(query, FeedbackSummaryTable.Id).ToDictionary(row => row.Text(FeedbackSummaryTable.Key)!, StringComparer.OrdinalIgnoreCase);
        return byKey.Select(pair => View(pair.Key, pair.Value, byKey)).OfType<(Guid Manager, RepsView View)>().ToLookup(one => one.Manager, one => one.View);
    }

    /// <returns>Null for what is not the view of a manager's own team.</returns>
    private static (Guid Manager, RepsView View)? View(string key, Entity row, Dictionary<string, Entity> byKey)
    {
        var manager = Guid.Parse(row.Text(FeedbackSummaryTable.Manager)!);
        var quarter = Quarter.Parse(row.Text(FeedbackSummaryTable.Quarter)!);
        if (!string.Equals(key, SummaryKey.OfTeam(manager, quarter, Instrument.Quarterly), StringComparison.OrdinalIgnoreCase))
            return null;

        byKey.TryGetValue(SummaryKey.OfTeam(manager, quarter, Instrument.Self), out var self);
        return (manager, new RepsView(
            quarter.FirstMonth,
            row.Day(FeedbackSummaryTable.PublishedOn) ?? quarter.Last.AddDays(1),
            row.Number<decimal>(FeedbackSummaryTable.Agreeing),
            PerceptionGap.Mean(Figures(self), Figures(row))));
    }

    private static Dictionary<string, decimal> Figures(Entity? row) =>
        (JsonText.Read<PublishedJson>(row?.Text(FeedbackSummaryTable.Statements))?.Statements ?? []).ToDictionary(statement => statement.Code, statement => statement.Mean);
/// <summary>What was published of the reps' view. Answers are never read here.</summary>
public sealed class RepsViewStore(IOrganizationService service)
{
    private const int QuartersBack = 4;

    /// <summary>By manager, of the last year; what was withheld or rolled up to a second line says nothing of a manager. One read per 5,000.</summary>
    public ILookup<Guid, RepsView> Of(TeamScope scope, CalendarMonth first, CalendarMonth last)
    {
        var from = Quarter.Of(first).Add(-QuartersBack);
        var query = new QueryExpression(FeedbackSummaryTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                FeedbackSummaryTable.Key, FeedbackSummaryTable.Manager, FeedbackSummaryTable.Quarter, FeedbackSummaryTable.Instrument,
                FeedbackSummaryTable.Agreeing, FeedbackSummaryTable.Statements, FeedbackSummaryTable.PublishedOn),
        };
        query.Criteria.AddCondition(FeedbackSummaryTable.Manager, ConditionOperator.In, scope.Teams.Select(team => (object)FeedbackResponseStore.Text(team.Manager)).ToArray());
        query.Criteria.AddCondition(FeedbackSummaryTable.Quarter, ConditionOperator.In, Quarters(from, Quarter.Of(last)).Select(quarter => (object)quarter.ToString()).ToArray());
        query.Criteria.AddCondition(FeedbackSummaryTable.WithheldBecause, ConditionOperator.Null);
        query.AddOrder(FeedbackSummaryTable.Id, OrderType.Ascending);
        return service.Rows(query)
            .GroupBy(row => (Manager: Guid.Parse(row.Text(FeedbackSummaryTable.Manager)!), Quarter: Quarter.Parse(row.Text(FeedbackSummaryTable.Quarter)!)))
            .ToLookup(own => own.Key.Manager, own => View(own.Key.Quarter, own.Where(row => IsOfTeam(row, own.Key.Manager, own.Key.Quarter)).ToDictionary(InstrumentOf)));
    }

    private static bool IsOfTeam(Entity row, Guid manager, Quarter quarter) =>
        string.Equals(row.Text(FeedbackSummaryTable.Key), SummaryKey.OfTeam(manager, quarter, InstrumentOf(row)), StringComparison.OrdinalIgnoreCase);

    private static Instrument InstrumentOf(Entity row) => FeedbackChoices.InstrumentOf(row.Choice(FeedbackSummaryTable.Instrument));

    private static RepsView View(Quarter quarter, Dictionary<Instrument, Entity> published)
    {
        published.TryGetValue(Instrument.Quarterly, out var survey);
        published.TryGetValue(Instrument.Pulse, out var pulse);
        published.TryGetValue(Instrument.Self, out var self);
        return new RepsView(
            quarter.FirstMonth,
            published.Values.Select(row => row.Day(FeedbackSummaryTable.PublishedOn)).OfType<LocalDate>().DefaultIfEmpty(quarter.Last.AddDays(1)).Min(),
            survey?.Number<decimal>(FeedbackSummaryTable.Agreeing) ?? pulse?.Number<decimal>(FeedbackSummaryTable.Agreeing),
            MeanGapRule.Of(Means(self), Means(survey)));
    }

    private static Dictionary<string, decimal> Means(Entity? row) =>
        (JsonText.Read<PublishedJson>(row?.Text(FeedbackSummaryTable.Statements))?.Statements ?? []).ToDictionary(statement => statement.Code, statement => statement.Mean);

    private static IEnumerable<Quarter> Quarters(Quarter first, Quarter last)
    {
        for (var quarter = first; quarter <= last; quarter = quarter.Add(1))
            yield return quarter;
    }
}
