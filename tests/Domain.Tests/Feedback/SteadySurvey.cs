using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Domain.Tests.Feedback;

/// <summary>
/// An organisation whose people think of a manager the same in every quarter, while they join, leave, move and do not
/// always answer. It is published as the product does it. Random, but the same for the same seed.
/// </summary>
internal sealed class SteadySurvey
{
    private static readonly RespondentKey Keys = new(Encoding.UTF8.GetBytes("secret"));

    private readonly Random random;
    private readonly Instrument instrument;
    private readonly RespondentMinimum minimum;
    private readonly bool compares;
    private readonly List<Guid> managers;
    private readonly List<Guid> leaders;
    private readonly Dictionary<Guid, Guid> managerOf = [];
    private readonly Dictionary<Guid, Guid> lineOf = [];
    private readonly HashSet<(Guid Manager, Guid Rep)> met = [];
    private readonly List<(Guid Rep, KeyedAnswer Answer, StoredResponse Response)> answers = [];
    private readonly List<PublishedGroup> published = [];
    private Quarter quarter = new(2026, 1);

    public SteadySurvey(int seed, RespondentMinimum minimum, bool compares)
    {
        random = new Random(seed);
        this.minimum = minimum;
        this.compares = compares;
        instrument = random.Next(2) == 0 ? Instrument.Pulse : Instrument.Quarterly;
        managers = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Id())];
        leaders = [Id(), Id()];
        foreach (var manager in managers)
            lineOf[manager] = Pick(leaders);
        Hire(random.Next(5, 22));
    }

    public int Published => published.Count;

    /// <summary>One quarter, published in as many runs as there are lines.</summary>
    public void NextQuarter()
    {
        foreach (var period in instrument == Instrument.Pulse ? quarter.Months.Select(month => month.ToString()) : [quarter.ToString()])
        {
            foreach (var rep in managerOf.Keys.Where(_ => random.Next(12) > 0).ToList())
                Answer(rep, period);
            Move();
        }

        var decided = new HashSet<Guid>();
        var rolledUp = new HashSet<Guid>();
        while (answers.FirstOrDefault(answer => answer.Answer.Quarter == quarter && !decided.Contains(answer.Answer.Manager)).Answer is { } next)
        {
            Publish(lineOf[next.Manager], decided, rolledUp);
            foreach (var manager in managers.Where(_ => random.Next(6) == 0))
                lineOf[manager] = Pick(leaders);
        }

        Hire(random.Next(3));
        quarter = quarter.Add(1);
    }

    /// <summary>What all figures so far tell to somebody who knows who answered.</summary>
    public SubtractionAttacker Attacker()
    {
        var opinions = answers.Select(answer => (answer.Rep, answer.Answer.Manager)).Distinct().ToList();
        return new SubtractionAttacker(
            [.. opinions.Select(opinion => opinion.Rep)],
            published.Select(group => answers
                .Where(answer => answer.Answer.Quarter == group.Quarter && group.Members.Contains(answer.Answer.Manager))
                .Select(answer => opinions.IndexOf((answer.Rep, answer.Answer.Manager))).ToList()));
    }

    private void Answer(Guid rep, string period)
    {
        var manager = managerOf[rep];
        var earlier = answers.Where(answer => answer.Rep == rep && answer.Answer.Quarter == quarter).ToList();
        answers.Add((
            rep,
            new KeyedAnswer(Keys.OfAnswer(rep, manager, instrument, period), manager, instrument, period, quarter),
            new StoredResponse(manager, instrument, new Dictionary<string, int>(), earlier.TrueForAll(answer => answer.Answer.Manager != manager), earlier.Count == 0)));
        if (random.Next(3) > 0)
            met.Add((manager, rep));
    }

    private void Publish(Guid line, HashSet<Guid> decided, HashSet<Guid> rolledUp)
    {
        var open = answers.Where(answer => answer.Answer.Quarter == quarter && !decided.Contains(answer.Answer.Manager) && lineOf[answer.Answer.Manager] == line);
        var teams = TeamTally.Of([.. open.Select(answer => answer.Response)], manager => rolledUp.Contains(line) ? null : line);
        var comparison = Comparison();
        var plan = PublicationPlan.Of(teams, minimum, members => !compares || comparison.Admits(instrument, members));
        foreach (var team in plan.Teams.Where(team => decided.Add(team.Manager) && team.Because == Withheld.None))
            published.Add(new PublishedGroup(instrument, quarter, [team.Manager]));
        foreach (var rollUp in plan.RollUps.Where(one => rolledUp.Add(one.SecondLine) && one.Because == Withheld.None))
            published.Add(new PublishedGroup(instrument, quarter, rollUp.Members));
    }

    /// <summary>As a run has it: made anew from what is stored and from who is known now.</summary>
    private QuarterComparison Comparison()
    {
        var respondents = managerOf.Select(pair => (Manager: pair.Value, Rep: pair.Key)).Concat(met).Distinct().ToLookup(pair => pair.Manager, pair => pair.Rep);
        var keyed = answers.Select(answer => answer.Answer).ToList();
        return new QuarterComparison(quarter, keyed, new RespondentSearch(Keys, respondents).AuthorsOf(keyed), published);
    }

    /// <summary>Within a team nothing moves most of the time, so that there is something to compare.</summary>
    private void Move()
    {
        foreach (var rep in managerOf.Keys.Where(_ => random.Next(25) == 0).ToList())
        {
            if (random.Next(3) == 0)
                managerOf.Remove(rep);
            else
                managerOf[rep] = Pick(managers);
        }
    }

    private void Hire(int count)
    {
        for (var number = 0; number < count; number++)
            managerOf[Id()] = Pick(managers);
    }

    private Guid Pick(List<Guid> ids) => ids[random.Next(ids.Count)];

    private Guid Id()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
