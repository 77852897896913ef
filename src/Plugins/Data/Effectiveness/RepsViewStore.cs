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
        (JsonText.Read<PublishedJson>(row?.Text(FeedbackSummaryTable.Statements))?.Statements ?? [])
            .Where(statement => statement.Mean is not null)
            .ToDictionary(statement => statement.Code, statement => statement.Mean!.Value);
}
