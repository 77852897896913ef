using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>1:1s as facts.</summary>
public sealed class MeetingStore(IOrganizationService service)
{
    private const string RepAlias = "rep";
    private const string MeetingAlias = "meeting";

    /// <summary>
    /// The 1:1s that the managers hold, and those that their reps had with others: one read per 5,000, and one per
    /// 5,000 scores since <paramref name="scoredFrom"/>.
    /// </summary>
    /// <param name="zoneOf">Of a manager: days are told by it.</param>
    public IReadOnlyList<MeetingFact> Of(TeamScope scope, CalendarMonth scoredFrom, Func<Guid, LocalZone> zoneOf)
    {
        var complete = ActionsComplete(scope, DateTime.SpecifyKind(scoredFrom.First.AddDays(-1).ToDateTime(), DateTimeKind.Utc));
        return [.. service.Rows(Meetings(scope)).Select(row => Fact(row, zoneOf, complete))];
    }

    private static QueryExpression Meetings(TeamScope scope)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                OneOnOneTable.Manager, OneOnOneTable.Rep, OneOnOneTable.ScheduledStart, OneOnOneTable.OriginalStart, OneOnOneTable.StatusCode,
                OneOnOneTable.AgendaSubmittedOn, OneOnOneTable.CoachingMinutes, OneOnOneTable.StatusMinutes, OneOnOneTable.PracticeScore,
                OneOnOneTable.RepConfirmedOn),
        };
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterEqual, scope.From);
        query.AddOrder(OneOnOneTable.Id, OrderType.Ascending);
        var rep = query.AddLink(SystemUserTable.LogicalName, OneOnOneTable.Rep, SystemUserTable.Id);
        rep.EntityAlias = RepAlias;
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(OneOnOneTable.Manager, ConditionOperator.In, scope.Managers);
        either.AddCondition(RepAlias, SystemUserTable.ParentSystemUserId, ConditionOperator.In, scope.Managers);
        if (scope.Former.Count > 0)
            either.AddCondition(OneOnOneTable.Rep, ConditionOperator.In, scope.FormerReps);
        return query;
    }

    /// <summary>By 1:1, whether the factor of complete actions was earned in full.</summary>
    private Dictionary<Guid, bool> ActionsComplete(TeamScope scope, DateTime from)
    {
        var query = new QueryExpression(ScoreFactorTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ScoreFactorTable.OneOnOne, ScoreFactorTable.Earned, ScoreFactorTable.Weight),
        };
        query.Criteria.AddCondition(ScoreFactorTable.Factor, ConditionOperator.Equal, ScoreFactorTable.FactorChoice.ActionsComplete);
        query.AddOrder(ScoreFactorTable.Id, OrderType.Ascending);
        var meeting = query.AddLink(OneOnOneTable.LogicalName, ScoreFactorTable.OneOnOne, OneOnOneTable.Id);
        meeting.EntityAlias = MeetingAlias;
        meeting.LinkCriteria.AddCondition(OneOnOneTable.Manager, ConditionOperator.In, scope.Managers);
        meeting.LinkCriteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterEqual, from);

        var complete = new Dictionary<Guid, bool>();
        foreach (var row in service.Rows(query).Where(row => row.Lookup(ScoreFactorTable.OneOnOne) is not null))
            complete[row.Lookup(ScoreFactorTable.OneOnOne)!.Value] = Points(row, ScoreFactorTable.Earned) >= Points(row, ScoreFactorTable.Weight);
        return complete;
    }

    private static decimal Points(Entity row, string column) => row.Number<decimal>(column) ?? row.Number<int>(column) ?? 0;

    private static MeetingFact Fact(Entity row, Func<Guid, LocalZone> zoneOf, Dictionary<Guid, bool> complete)
    {
        var manager = row.Lookup(OneOnOneTable.Manager) ?? Guid.Empty;
        var zone = zoneOf(manager);
        var start = row.Instant(OneOnOneTable.ScheduledStart)!.Value;
        return new MeetingFact(
            row.Id,
            manager,
            row.Lookup(OneOnOneTable.Rep) ?? Guid.Empty,
            zone.DateOf(start),
            zone.DateOf(row.Instant(OneOnOneTable.OriginalStart) ?? start),
            Outcome(row.Choice(OneOnOneTable.StatusCode)))
        {
            AgendaAhead = start - row.Instant(OneOnOneTable.AgendaSubmittedOn),
            CoachingMinutes = row.Number<int>(OneOnOneTable.CoachingMinutes),
            StatusMinutes = row.Number<int>(OneOnOneTable.StatusMinutes),
            PracticeScore = row.Number<decimal>(OneOnOneTable.PracticeScore),
            ActionsComplete = complete.TryGetValue(row.Id, out var all) ? all : null,
            IsConfirmed = row.Instant(OneOnOneTable.RepConfirmedOn) is not null,
        };
    }

    private static MeetingOutcome Outcome(int? status) => status switch
    {
        OneOnOneTable.Status.Completed => MeetingOutcome.Held,
        OneOnOneTable.Status.Missed => MeetingOutcome.Missed,
        OneOnOneTable.Status.Cancelled => MeetingOutcome.Cancelled,
        _ => MeetingOutcome.Planned,
    };
}
