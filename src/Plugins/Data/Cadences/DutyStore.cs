using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>What the organisation's standard expects of the teams of some managers. Five reads whatever the number of reps up to 5,000, two for closures, and two per 500 calendars of theirs.</summary>
public sealed class DutyStore(IOrganizationService service)
{
    /// <param name="managers">At most as many as the platform takes in one condition, some hundreds.</param>
    /// <param name="others">More reps, whoever they report to and whether they still work; as many at most.</param>
    /// <param name="week">The days on which the organisation works.</param>
    public TeamDuties Of(IReadOnlyCollection<Guid> managers, IReadOnlyCollection<Guid> others, WorkingWeek week)
    {
        var scope = (Managers: managers.Cast<object>().ToArray(), Others: others.Cast<object>().ToArray());
        var above = UnitsAbove();
        var teams = TeamsOf(scope);
        var reps = Reps(scope);
        var leave = new CalendarStore(service).DaysOff([.. reps.Select(CalendarOf).OfType<Guid>().Distinct()]);
        var duties = reps.Select(row => new RepDuty(
            row.Id,
            [.. teams[row.Id]],
            row.Lookup(SystemUserTable.BusinessUnitId) is { } unit ? [.. Chain(unit, above)] : [],
            new HashSet<LocalDate>(CalendarOf(row) is { } calendar ? leave[calendar] : []),
            row.Day(SystemUserTable.CreatedOn)));
        var standards = Standards();
        return new TeamDuties(
            standards, new ExpectedOneOnOnes(standards, new WorkCalendar(week, new ClosureStore(service).ClosedDays())), duties.ToDictionary(duty => duty.Rep));
    }

    private StandardBook Standards()
    {
        var query = new QueryExpression(StandardTable.LogicalName)
        {
            ColumnSet = new ColumnSet(StandardTable.Team, StandardTable.BusinessUnit, StandardTable.Frequency, StandardTable.OtherActivities, StandardTable.From),
        };
        query.Criteria.AddCondition(StandardTable.StateCode, ConditionOperator.Equal, StandardTable.State.Active);
        return new StandardBook([.. service.RetrieveMultiple(query).Entities
            .Where(row => CadenceChoices.Frequency(row.Choice(StandardTable.Frequency)) != CadenceFrequency.None)
            .Select(row => new Standard(
                row.Lookup(StandardTable.Team),
                row.Lookup(StandardTable.BusinessUnit),
                CadenceChoices.Frequency(row.Choice(StandardTable.Frequency)),
                row.Number<int>(StandardTable.OtherActivities),
                row.Day(StandardTable.From) ?? default))]);
    }

    private static Guid? CalendarOf(Entity rep) => rep.Lookup(SystemUserTable.CalendarId);

    private List<Entity> Reps((object[] Managers, object[] Others) scope)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName)
        {
            ColumnSet = new ColumnSet(SystemUserTable.BusinessUnitId, SystemUserTable.CreatedOn, SystemUserTable.CalendarId),
        };
        Of(query.Criteria, scope);
        query.AddOrder(SystemUserTable.Id, OrderType.Ascending);
        return [.. service.Rows(query)];
    }

    private ILookup<Guid, Guid> TeamsOf((object[] Managers, object[] Others) scope)
    {
        var query = new QueryExpression(TeamMembershipTable.LogicalName) { ColumnSet = new ColumnSet(TeamMembershipTable.Systemuserid, TeamMembershipTable.Teamid) };
        query.AddOrder(TeamMembershipTable.Id, OrderType.Ascending);
        Of(query.AddLink(SystemUserTable.LogicalName, TeamMembershipTable.Systemuserid, SystemUserTable.Id).LinkCriteria, scope);
        return service.Rows(query).ToLookup(row => row.GetAttributeValue<Guid>(TeamMembershipTable.Systemuserid), row => row.GetAttributeValue<Guid>(TeamMembershipTable.Teamid));
    }

    private Dictionary<Guid, Guid?> UnitsAbove()
    {
        var query = new QueryExpression(BusinessUnitTable.LogicalName) { ColumnSet = new ColumnSet(BusinessUnitTable.ParentBusinessUnitId) };
        query.AddOrder(BusinessUnitTable.Id, OrderType.Ascending);
        return service.Rows(query).ToDictionary(row => row.Id, row => row.Lookup(BusinessUnitTable.ParentBusinessUnitId));
    }

    private static IEnumerable<Guid> Chain(Guid unit, Dictionary<Guid, Guid?> above)
    {
        for (Guid? one = unit; one is { } known; one = above.TryGetValue(known, out var parent) ? parent : null)
            yield return known;
    }

    /// <summary>Users who report to one of the managers, and some others.</summary>
    public static void OfTeams(FilterExpression users, object[] managers, object[] others)
    {
        var either = users.AddFilter(LogicalOperator.Or);
        either.AddCondition(SystemUserTable.ParentSystemUserId, ConditionOperator.In, managers);
        if (others.Length > 0)
            either.AddCondition(SystemUserTable.Id, ConditionOperator.In, others);
    }

    /// <summary>Of those who report to one of the managers, who works; and the others.</summary>
    private static void Of(FilterExpression users, (object[] Managers, object[] Others) scope)
    {
        var either = users.AddFilter(LogicalOperator.Or);
        var working = either.AddFilter(LogicalOperator.And);
        working.AddCondition(SystemUserTable.ParentSystemUserId, ConditionOperator.In, scope.Managers);
        working.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        if (scope.Others.Length > 0)
            either.AddCondition(SystemUserTable.Id, ConditionOperator.In, scope.Others);
    }
}
