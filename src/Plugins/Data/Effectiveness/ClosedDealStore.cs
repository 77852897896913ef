using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>Won and lost opportunities, and whether they were discussed before.</summary>
public sealed class ClosedDealStore(IOrganizationService service)
{
    private const string MeetingAlias = "meeting";

    /// <summary>Those that the managers' reps closed in the days: one read per 5,000, and one per 5,000 discussions.</summary>
    /// <param name="zoneOf">Of a manager: the day of a discussion is told by it.</param>
    public IReadOnlyList<ClosedDeal> Of(TeamScope scope, DateSpan days, Func<Guid, LocalZone> zoneOf)
    {
        var discussed = service.Rows(Discussions(scope, days))
            .GroupBy(row => row.Lookup(AgendaItemTable.Opportunity) ?? Guid.Empty)
            .ToDictionary(own => own.Key, own => own.Min(row => DayOf(row, zoneOf)));
        return [.. service.Rows(Deals(scope, days)).Select(row => new ClosedDeal(
            row.Id,
            row.Lookup(OpportunityTable.ClosedOwner) ?? Guid.Empty,
            row.Day(OpportunityTable.ActualCloseDate) ?? default,
            row.Choice(OpportunityTable.StateCode) == OpportunityTable.State.Won,
            row.Amount(OpportunityTable.EstimatedValueBase) ?? row.Amount(OpportunityTable.ActualValueBase) ?? 0,
            row.Number<int>(OpportunityTable.CycleDays) ?? 0,
            discussed.TryGetValue(row.Id, out var day) ? day : null))];
    }

    private static LocalDate DayOf(Entity discussion, Func<Guid, LocalZone> zoneOf) =>
        zoneOf(discussion.Lookup(RowValues.Of(MeetingAlias, OneOnOneTable.Manager)) ?? Guid.Empty)
            .DateOf(discussion.Instant(RowValues.Of(MeetingAlias, OneOnOneTable.ScheduledStart))!.Value);

    private static QueryExpression Deals(TeamScope scope, DateSpan days)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                OpportunityTable.ClosedOwner, OpportunityTable.ActualCloseDate, OpportunityTable.StateCode, OpportunityTable.EstimatedValueBase,
                OpportunityTable.ActualValueBase, OpportunityTable.CycleDays),
        };
        Closed(query.Criteria, days);
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        query.OfTeams(OpportunityTable.ClosedOwner, scope);
        return query;
    }

    private static QueryExpression Discussions(TeamScope scope, DateSpan days)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet(AgendaItemTable.Opportunity) };
        query.Criteria.AddCondition(AgendaItemTable.StatusCode, ConditionOperator.Equal, AgendaItemTable.Status.Discussed);
        query.AddOrder(AgendaItemTable.Id, OrderType.Ascending);
        var meeting = query.AddLink(OneOnOneTable.LogicalName, AgendaItemTable.OneOnOne, OneOnOneTable.Id);
        meeting.EntityAlias = MeetingAlias;
        meeting.Columns = new ColumnSet(OneOnOneTable.Manager, OneOnOneTable.ScheduledStart);
        meeting.LinkCriteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.Equal, OneOnOneTable.Status.Completed);
        var deal = query.AddLink(OpportunityTable.LogicalName, AgendaItemTable.Opportunity, OpportunityTable.Id);
        Closed(deal.LinkCriteria, days);
        deal.OfTeams(OpportunityTable.ClosedOwner, scope);
        return query;
    }

    private static void Closed(FilterExpression opportunity, DateSpan days)
    {
        opportunity.AddCondition(OpportunityTable.StateCode, ConditionOperator.In, OpportunityTable.State.Won, OpportunityTable.State.Lost);
        opportunity.AddCondition(OpportunityTable.ActualCloseDate, ConditionOperator.OnOrAfter, days.First.ToDateTime());
        opportunity.AddCondition(OpportunityTable.ActualCloseDate, ConditionOperator.OnOrBefore, days.Last.ToDateTime());
    }
}
