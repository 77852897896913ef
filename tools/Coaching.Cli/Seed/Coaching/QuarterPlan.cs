using CrmCoaching.Cli.Seed.Story;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>Puts what comes round each month and quarter on the timeline: feedback, focus skills, audits, other activities.</summary>
internal sealed class QuarterPlan(
    Timeline timeline, IReadOnlyList<Rep> reps, CoachingPeriod period, Presence presence, CoachingEffect effect, Skills skills, DevelopmentWriter development, ActivityWriter activities, FeedbackWriter feedback, Random chance)
{
    private const int QuarterDays = 91;
    private const int Hour = 14;

    public void Plan()
    {
        foreach (var rep in reps)
        {
            OnDay(Present(rep, period.First.AddDays(2 + chance.Next(9))), _ => development.WriteProfile(rep));
            OnDay(Present(rep, period.First.AddDays(40 + chance.Next(30))), day => development.WritePlan(rep, period.ManagerOf(rep, day), day));
        }

        foreach (var quarter in new[] { period.First, period.Middle })
        {
            PlanDevelopment(quarter);
            PlanActivities(quarter);
            PlanSurvey(quarter);
        }

        for (var month = period.First; month <= period.Last; month = month.AddMonths(1))
        {
            PlanPulse(month);
        }
    }

    /// <summary>An audit at the beginning, one before the end, and what was learnt between them.</summary>
    private void PlanDevelopment(DateOnly quarter)
    {
        foreach (var rep in reps)
        {
            OnDay(Present(rep, quarter.AddDays(4 + chance.Next(6))), day => development.Audit(rep, period.ManagerOf(rep, day), day));
            OnDay(Present(rep, quarter.AddDays(11)), day => development.WriteFocus(rep, period.ManagerOf(rep, day), quarter));
            OnDay(quarter.AddDays(70 + chance.Next(12)), day =>
            {
                var manager = period.ManagerOf(rep, day);
                skills.Grow(rep.Index, effect.IsLeftOut(rep) ? 0 : ManagerHabits.Of(manager).Growth * (0.5 + chance.NextDouble()));
                development.Audit(rep, manager, day);
            });
        }
    }

    private void PlanActivities(DateOnly quarter)
    {
        foreach (var manager in Cast.Managers.Append(Cast.Predecessor))
        {
            for (var left = ManagerHabits.Of(manager.Index).OtherActivities; left > 0; left--)
            {
                OnDay(Workday(quarter.AddDays(chance.Next(QuarterDays - 3))), day =>
                {
                    if (reps.Where(rep => period.ManagerOf(rep, day) == manager.Index && presence.IsThere(rep.Index, day) && !presence.IsAway(rep.Index, day)).ToList() is { Count: > 0 } team)
                    {
                        activities.Write(manager.Index, team, day);
                    }
                });
            }
        }
    }

    private void PlanSurvey(DateOnly quarter)
    {
        var end = quarter.AddMonths(3);
        foreach (var rep in reps)
        {
            OnDay(end.AddDays(-2 - chance.Next(12)), day => feedback.Quarterly(rep, period.ManagerOf(rep, day)));
        }

        foreach (var manager in Cast.Managers)
        {
            OnDay(end.AddDays(-3 - chance.Next(5)), _ => feedback.RateThemselves(manager.Index));
        }
    }

    private void PlanPulse(DateOnly month)
    {
        foreach (var rep in reps)
        {
            OnDay(month.AddDays(20 + chance.Next(7)), day =>
            {
                if (presence.IsThere(rep.Index, day) && !presence.IsAway(rep.Index, day))
                {
                    feedback.Pulse(rep, period.ManagerOf(rep, day));
                }
            });
        }
    }

    /// <summary>The day, or one in the rep's first week, or the day after the leave.</summary>
    private DateOnly Present(Rep rep, DateOnly day) =>
        !presence.IsThere(rep.Index, day) ? presence.JoinsOn.AddDays(3) : presence.IsAway(rep.Index, day) ? presence.IsBackOn.AddDays(1) : day;

    private void OnDay(DateOnly day, Action<DateOnly> act) => At(day, () => act(day));

    /// <summary>At an hour at which it is the same day for everybody.</summary>
    private void At(DateOnly day, Action act) => timeline.At(day.ToDateTime(new TimeOnly(Hour, chance.Next(60)), DateTimeKind.Utc), act);

    private static DateOnly Workday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
