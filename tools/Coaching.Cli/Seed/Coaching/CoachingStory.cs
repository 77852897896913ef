using CrmCoaching.Cli.Seed.Story;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>Two quarters in which the demo company's managers coach, each in their own way.</summary>
internal sealed class CoachingStory
{
    /// <summary>Weeks are planned on the Thursday before, so that agendas can be handed in in time.</summary>
    private const int DaysAhead = 4;

    private const int LeaveKnownDays = 21;

    private readonly Crm crm;
    private readonly Timeline timeline;
    private readonly IReadOnlyList<Rep> reps;
    private readonly CoachingPeriod period;
    private readonly Presence presence;
    private readonly CadenceWriter cadences;
    private readonly MeetingPlan meetings;
    private readonly QuarterPlan quarters;
    private readonly LeaderMeetings leader;

    public CoachingStory(Crm crm, Timeline timeline, Storyteller teller, CoachingPeriod period, Deals deals, Random chance)
    {
        this.crm = crm;
        this.timeline = timeline;
        this.period = period;
        reps = teller.Reps;
        presence = new Presence(period);
        cadences = new CadenceWriter(crm);
        var effect = new CoachingEffect(period, reps);
        var skills = new Skills(crm, chance);
        var (phrases, development) = (new Phrases(chance), new DevelopmentPhrases(chance));
        var writer = new OneOnOneWriter(
            crm, timeline, new AgendaWriter(crm, deals, phrases, chance), new PromiseWriter(crm, deals, skills, phrases, chance),
            new RecognitionWriter(crm, deals, chance), phrases, chance);
        meetings = new MeetingPlan(crm, timeline, reps, effect, presence, writer, chance);
        quarters = new QuarterPlan(
            timeline, reps, period, presence, effect, skills, new DevelopmentWriter(crm, skills, development, chance), new ActivityWriter(crm, development, chance),
            new FeedbackWriter(crm, effect, chance), chance);
        leader = new LeaderMeetings(crm, timeline, period, chance);
    }

    /// <summary>Puts everything on the timeline that the calendar decides.</summary>
    public void Plan()
    {
        var first = period.FirstMonday.AddDays(-DaysAhead);
        timeline.At(At(first, 1), Begin);
        timeline.At(At(period.Handover, 5), HandOver);
        timeline.At(At(presence.JoinsOn, 2), () => Agree(presence.JoinsOn, rep => rep.Index == Presence.Hired));
        timeline.At(At(presence.LeavesOn.AddDays(-LeaveKnownDays), 5), AskForLeave);
        for (var thursday = first; thursday <= period.Last; thursday = thursday.AddDays(7))
        {
            var monday = thursday.AddDays(DaysAhead);
            timeline.At(At(thursday, 2), () => BeginWeek(monday));
        }

        quarters.Plan();
        leader.Plan();
    }

    private void Begin()
    {
        cadences.WriteStandard(period.First);
        Agree(period.FirstMonday, rep => presence.IsThere(rep.Index, period.FirstMonday));
    }

    private void Agree(DateOnly from, Func<Rep, bool> which)
    {
        foreach (var rep in reps.Where(which))
        {
            cadences.Agree(Cast.FirstManagerOf(rep), rep, from);
        }
    }

    private void AskForLeave()
    {
        foreach (var rep in reps.Where(rep => rep.Index == Presence.OnLeave))
        {
            new LeaveWriter(crm).Write(rep, presence.LeavesOn, presence.IsBackOn);
        }
    }

    private void BeginWeek(DateOnly monday)
    {
        crm.DoTheDaysWork();
        meetings.Settle(At(monday, 0), At(monday.AddDays(7), 0));
    }

    private void HandOver()
    {
        foreach (var rep in reps.Where(rep => rep.Manager == Cast.Newcomer))
        {
            cadences.HandOver(rep, Cast.Predecessor.Index, Cast.Newcomer, period.Handover);
        }
    }

    private static DateTime At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);
}
