using System.Globalization;
using CrmCoaching.Cli.Seed.Coaching;
using CrmCoaching.Cli.Seed.Story;
using LocalDataverse.Pipeline;

namespace CrmCoaching.Cli.Seed;

/// <summary>Writes the demo company into an empty organisation, day by day of its story.</summary>
internal sealed class DemoCompany
{
    private const int EndHour = 6;
    private readonly DemoPlan plan;
    private readonly Storyteller teller;
    private readonly CoachingPeriod period;
    private readonly Presence presence;
    private readonly StoryClock clock;

    public DemoCompany(DemoPlan plan)
    {
        this.plan = plan;
        teller = new Storyteller(plan.Seed, plan.Today, plan.Months, plan.RepsPerManager);
        period = CoachingPeriod.EndingOn(plan.Today);
        presence = new Presence(period);
        clock = new StoryClock(teller.First.AddDays(-14).ToDateTime(TimeOnly.MinValue));
    }

    /// <param name="options">Of a new database. The clock and the asynchronous work become the story's.</param>
    /// <param name="written">Told after each month of the story: the month, and how much happened in it.</param>
    public void Write(OrganizationOptions options, Action<string> written)
    {
        using var organization = Organization.Open(options with { Clock = clock, RunsAsyncOperationsInBackground = false });
        var crm = new Crm(organization);
        Rep[] founders = [.. teller.Reps.Where(rep => presence.IsThere(rep.Index, teller.First))];
        new CompanyWriter(crm.Service, founders).Write();
        var groundwork = new CoachingWriter(crm.Service);
        groundwork.LoadDefaults();
        WriteGoals(groundwork, founders, teller.First);
        Tell(crm, groundwork, written);
        crm.DoTheDaysWork();
    }

    private void WriteGoals(CoachingWriter groundwork, IReadOnlyList<Rep> reps, DateOnly from)
    {
        // Coverage looks 90 days ahead, which may lie in the next year.
        for (var year = from.Year; year <= plan.Today.AddDays(90).Year; year++)
        {
            groundwork.WriteGoals(reps, year);
        }
    }

    /// <summary>With a user record and goals on the first day.</summary>
    private void Hire(Crm crm, CoachingWriter groundwork)
    {
        Rep[] hired = [.. teller.Reps.Where(rep => !presence.IsThere(rep.Index, teller.First))];
        foreach (var rep in hired)
        {
            new CompanyWriter(crm.Service, hired).WriteRep(rep);
        }

        WriteGoals(groundwork, hired, presence.JoinsOn);
    }

    private void Tell(Crm crm, CoachingWriter groundwork, Action<string> written)
    {
        var chance = new Random(plan.Seed + 1);
        var deals = new Deals(chance);
        var timeline = new Timeline(clock);
        if (teller.First < period.First)
        {
            timeline.At(period.First.ToDateTime(TimeOnly.MinValue), () => groundwork.FreezeMonths(teller.First, period.First.AddMonths(-1)));
        }

        timeline.At(presence.JoinsOn.ToDateTime(TimeOnly.MinValue), () => Hire(crm, groundwork));
        new CoachingStory(crm, timeline, teller, period, deals, chance).Plan();
        var writer = new StoryWriter(crm.Service);
        var end = plan.Today.ToDateTime(new TimeOnly(EndHour, 0));
        foreach (var month in teller.Tell().Where(happening => happening.At < end).GroupBy(happening => (happening.At.Year, happening.At.Month)))
        {
            foreach (var happening in month)
            {
                timeline.RunUntil(happening.At);
                if (deals.Next(happening) is { } happens)
                {
                    writer.Write(happens);
                }
            }

            written(string.Create(CultureInfo.InvariantCulture, $"{month.Key.Year}-{month.Key.Month:00}: {month.Count()} sales events"));
        }

        timeline.RunUntil(end);
    }
}
