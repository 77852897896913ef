using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Domain.Tests.Feedback;

/// <summary>A small organisation that answers quarter after quarter, while people and teams move. Random, but the same for the same seed.</summary>
internal sealed class Survey
{
    private readonly Random random;
    private readonly List<Guid> reps;
    private readonly List<Guid> managers;
    private readonly List<Guid> leaders;
    private readonly Dictionary<Guid, Guid> managerOf = [];
    private readonly Dictionary<Guid, Guid?> lineOf = [];

    public Survey(int seed)
    {
        random = new Random(seed);
        reps = Ids(random.Next(4, 15));
        managers = Ids(random.Next(1, 6));
        leaders = Ids(random.Next(1, 3));
        foreach (var rep in reps)
            managerOf[rep] = Pick(managers);
        foreach (var manager in managers)
            lineOf[manager] = random.Next(8) == 0 ? null : Pick(leaders);
    }

    /// <summary>Who gave each answer so far.</summary>
    public List<Guid> Authors { get; } = [];

    /// <summary>What was published so far, as positions of answers.</summary>
    public List<IReadOnlyCollection<int>> Published { get; } = [];

    public int People => reps.Count;

    /// <summary>One quarter: three months of pulses with moves between them, then publication in as many runs as there are lines, with moves of teams between those.</summary>
    public void Quarter(RespondentMinimum minimum)
    {
        var answers = new List<(int Position, StoredResponse Response)>();
        for (var month = 0; month < 3; month++)
        {
            foreach (var rep in reps.Where(_ => random.Next(3) > 0))
                Answer(rep, answers);
            MoveReps();
        }

        var decided = new HashSet<Guid>();
        var rolledUp = new HashSet<Guid>();
        while (answers.Select(answer => answer.Response.Manager).FirstOrDefault(manager => !decided.Contains(manager)) is var next && next != Guid.Empty)
        {
            Publish(lineOf[next], next, answers, decided, rolledUp, minimum);
            MoveTeams();
        }
    }

    private void Answer(Guid rep, List<(int Position, StoredResponse Response)> answers)
    {
        var manager = managerOf[rep];
        var earlier = answers.Where(answer => Authors[answer.Position] == rep).ToList();
        var response = new StoredResponse(
            manager, Instrument.Pulse, new Dictionary<string, int>(),
            IsFirstInTeam: earlier.TrueForAll(answer => answer.Response.Manager != manager),
            IsFirstInQuarter: earlier.Count == 0);
        answers.Add((Authors.Count, response));
        Authors.Add(rep);
    }

    /// <summary>One run: the line of a team that is still open, with what is decided already left alone.</summary>
    private void Publish(Guid? line, Guid manager, List<(int Position, StoredResponse Response)> answers, HashSet<Guid> decided, HashSet<Guid> rolledUp, RespondentMinimum minimum)
    {
        var open = answers.Where(answer => !decided.Contains(answer.Response.Manager)
            && (line is null ? answer.Response.Manager == manager : lineOf[answer.Response.Manager] == line)).ToList();
        var plan = PublicationPlan.Of(TeamTally.Of(open.Select(answer => answer.Response), one => lineOf[one]), minimum);
        foreach (var team in plan.Teams)
        {
            decided.Add(team.Manager);
            if (team.Because == Withheld.None)
                Published.Add([.. open.Where(answer => answer.Response.Manager == team.Manager).Select(answer => answer.Position)]);
        }

        foreach (var rollUp in plan.RollUps.Where(one => rolledUp.Add(one.SecondLine) && one.Because == Withheld.None))
            Published.Add([.. open.Where(answer => rollUp.Members.Contains(answer.Response.Manager)).Select(answer => answer.Position)]);
    }

    private void MoveReps()
    {
        foreach (var rep in reps.Where(_ => random.Next(5) == 0))
            managerOf[rep] = Pick(managers);
    }

    private void MoveTeams()
    {
        foreach (var manager in managers.Where(_ => random.Next(4) == 0))
            lineOf[manager] = Pick(leaders);
    }

    private Guid Pick(List<Guid> ids) => ids[random.Next(ids.Count)];

    private List<Guid> Ids(int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    })];
}
