using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>The leader coaches the coaches: each manager once a month, with the same tool.</summary>
internal sealed class LeaderMeetings(Crm crm, Timeline timeline, CoachingPeriod period, Random chance)
{
    private const int Minutes = 40;
    private const double Kept = 0.75;
    private const int PromisesEach = 2;

    private static readonly string[] Topics =
        ["Which of your 1:1s went best, and why?", "Who gets too little of your time?", "What would your reps say about the last month?", "Where do you tell when you could ask?"];

    private static readonly string[] Answers =
        ["Wants to listen to one call per rep and month.", "Sees that two reps were moved too often.", "Will leave status to the CRM and start with the rep's agenda.", "Practised how to give hard feedback."];

    private static readonly string[] Promises = ["Sit in on one 1:1 and ask afterwards", "Plan the visits of next month with each rep", "Hand over one meeting to win time", "Ask each rep what helps"];

    private readonly Dictionary<Guid, Guid[]> promises = [];

    public void Plan()
    {
        for (var month = period.First; month <= period.Last; month = month.AddMonths(1))
        {
            foreach (var manager in Cast.Managers.Append(Cast.Predecessor))
            {
                var day = Workday(month.AddDays(7 + manager.Index));
                if (Leads(manager.Index, day))
                {
                    timeline.At(day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc), () => Hold(CompanyWriter.ManagerId(manager.Index)));
                }
            }
        }
    }

    private void Hold(Guid manager)
    {
        var leader = crm.As(CompanyWriter.LeaderId);
        var one = (EntityReference)leader.Execute(new OrganizationRequest("coach_StartOneOnOne") { ["Rep"] = Crm.User(manager) })["OneOnOne"];
        var started = crm.Now;
        timeline.At(started.AddMinutes(Minutes), () => End(leader, manager, one, started));
    }

    private void End(IOrganizationService leader, Guid manager, EntityReference one, DateTime started)
    {
        var item = leader.Create(new Entity(AgendaItemTable.LogicalName)
        {
            [AgendaItemTable.OneOnOne] = one,
            [AgendaItemTable.Block] = new OptionSetValue(BlockChoice.Coaching),
            [AgendaItemTable.Title] = Pick(Topics),
            [AgendaItemTable.Notes] = Pick(Answers),
        });
        leader.Update(new Entity(AgendaItemTable.LogicalName, item)
        {
            [AgendaItemTable.StateCode] = new OptionSetValue(AgendaItemTable.State.Inactive),
            [AgendaItemTable.StatusCode] = new OptionSetValue(AgendaItemTable.Status.Discussed),
        });
        Review(manager);
        promises[manager] = [.. Enumerable.Range(0, PromisesEach).Select(_ => leader.Create(Promise(one, Crm.User(CompanyWriter.LeaderId), Pick(Promises))))];
        leader.Create(Promise(one, null, "Ask the region for a second opinion"));
        leader.Update(new Entity(OneOnOneTable.LogicalName, one.Id)
        {
            [OneOnOneTable.ActualStart] = started,
            [OneOnOneTable.ActualEnd] = crm.Now,
            [OneOnOneTable.CoachingMinutes] = 30 + chance.Next(8),
            [OneOnOneTable.StatusMinutes] = 4 + chance.Next(6),
        });
        Settle(leader, manager, one);
    }

    /// <summary>What the manager promised a month ago.</summary>
    private void Review(Guid manager)
    {
        foreach (var promise in promises.GetValueOrDefault(manager, []))
        {
            var isKept = chance.NextDouble() < Kept;
            crm.As(manager).Update(new Entity(CommitmentTable.LogicalName, promise)
            {
                [CommitmentTable.StateCode] = new OptionSetValue(CommitmentTable.State.Inactive),
                [CommitmentTable.StatusCode] = new OptionSetValue(isKept ? CommitmentTable.Status.Kept : CommitmentTable.Status.Missed),
                [CommitmentTable.Obstacle] = isKept ? null : "The quarter's end took the time.",
                [CommitmentTable.Change] = isKept ? null : "Put it into the calendar first.",
            });
        }
    }

    /// <param name="to">To whom it is promised; null for the leader's own.</param>
    private Entity Promise(EntityReference one, EntityReference? to, string title) => new(CommitmentTable.LogicalName)
    {
        [CommitmentTable.OneOnOne] = one,
        [CommitmentTable.Title] = title,
        [CommitmentTable.DueOn] = crm.Now.Date.AddDays(28),
        [CommitmentTable.Counterpart] = to,
    };

    private void Settle(IOrganizationService leader, Guid manager, EntityReference one)
    {
        crm.As(manager).Execute(new OrganizationRequest("coach_WrapUp") { ["OneOnOne"] = one, ["Accepted"] = string.Join(',', promises[manager]), ["Declined"] = "[]" });
        leader.Execute(new OrganizationRequest("coach_CompleteOneOnOne") { ["OneOnOne"] = one, ["OverrideReason"] = "One thing at a time." });
    }

    /// <summary>Whether somebody reports to the manager on that day.</summary>
    private bool Leads(int manager, DateOnly day) =>
        manager == Cast.Newcomer ? day >= period.Handover : manager != Cast.Predecessor.Index || day < period.Handover;

    private static DateOnly Workday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private string Pick(string[] from) => from[chance.Next(from.Length)];
}
