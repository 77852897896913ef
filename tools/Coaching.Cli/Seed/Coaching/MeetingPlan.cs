using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>Looks week by week at the 1:1s that are planned, and settles what becomes of them.</summary>
internal sealed class MeetingPlan(Crm crm, Timeline timeline, IReadOnlyList<Rep> reps, CoachingEffect effect, Presence presence, OneOnOneWriter writer, Random chance)
{
    private readonly Dictionary<Guid, Rep> byId = reps.ToDictionary(rep => CompanyWriter.RepId(rep.Index));
    private readonly Dictionary<Guid, int> managers =
        Cast.Managers.Append(Cast.Predecessor).ToDictionary(manager => CompanyWriter.ManagerId(manager.Index), manager => manager.Index);

    /// <param name="from">UTC, included.</param>
    /// <param name="until">UTC, not included.</param>
    public void Settle(DateTime from, DateTime until)
    {
        foreach (var one in Planned(from, until))
        {
            Settle(one);
        }
    }

    private void Settle(PlannedMeeting one)
    {
        var habits = one.Habits;
        var fates = effect.IsBest(one.Rep.Index) ? habits.Fates : habits.FatesOfOthers ?? habits.Fates;
        var fate = fates.Draw(chance.NextDouble());
        switch (presence.IsAway(one.Rep.Index, DateOnly.FromDateTime(one.Start)) ? Fate.CalledOff : fate)
        {
            case Fate.Held:
                writer.Expect(one);
                break;
            case Fate.Moved:
                var moved = one with { Start = AnotherDay(one.Start) };
                timeline.At(one.Start.AddHours(-20), () => Move(moved));
                writer.Expect(moved);
                break;
            case Fate.PutOff:
                timeline.At(one.Start.AddHours(-4), () => Move(one with { Start = one.Start.AddDays(7).AddHours(2) }));
                break;
            case Fate.CalledOff:
                timeline.At(one.Start.AddHours(-44), () => CallOff(one));
                break;
            case Fate.CalledOffLate:
                timeline.At(one.Start.AddMinutes(-80), () => CallOff(one));
                break;
        }
    }

    private void Move(PlannedMeeting one)
    {
        if (IsOpen(one))
        {
            crm.As(one.ManagerId).Update(new Entity(OneOnOneTable.LogicalName, one.Id) { [OneOnOneTable.ScheduledStart] = one.Start });
        }
    }

    private void CallOff(PlannedMeeting one)
    {
        if (IsOpen(one))
        {
            crm.As(one.ManagerId).Update(new Entity(OneOnOneTable.LogicalName, one.Id)
            {
                [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive),
                [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Cancelled),
            });
        }
    }

    /// <summary>A handover may have come between.</summary>
    private bool IsOpen(PlannedMeeting one)
    {
        var row = crm.Service.Retrieve(OneOnOneTable.LogicalName, one.Id, new ColumnSet(OneOnOneTable.StateCode, OneOnOneTable.Manager));
        return row.GetAttributeValue<OptionSetValue>(OneOnOneTable.StateCode).Value == OneOnOneTable.State.Active
            && row.GetAttributeValue<EntityReference>(OneOnOneTable.Manager).Id == one.ManagerId;
    }

    /// <summary>The day after, or later on a Friday: within the week.</summary>
    private static DateTime AnotherDay(DateTime start) => start.DayOfWeek == DayOfWeek.Friday ? start.AddHours(3) : start.AddDays(1).AddHours(4);

    private IEnumerable<PlannedMeeting> Planned(DateTime from, DateTime until)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OneOnOneTable.Rep, OneOnOneTable.Manager, OneOnOneTable.ScheduledStart),
        };
        query.Criteria.AddCondition(OneOnOneTable.StateCode, ConditionOperator.Equal, OneOnOneTable.State.Active);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.GreaterEqual, from);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.LessThan, until);
        return crm.Service.RetrieveMultiple(query).Entities
            .Where(row => byId.ContainsKey(row.GetAttributeValue<EntityReference>(OneOnOneTable.Rep).Id))
            .Select(row => new PlannedMeeting(
                row.Id,
                byId[row.GetAttributeValue<EntityReference>(OneOnOneTable.Rep).Id],
                managers[row.GetAttributeValue<EntityReference>(OneOnOneTable.Manager).Id],
                row.GetAttributeValue<DateTime>(OneOnOneTable.ScheduledStart)))
            .OrderBy(one => one.Start).ThenBy(one => one.Rep.Index);
    }
}
