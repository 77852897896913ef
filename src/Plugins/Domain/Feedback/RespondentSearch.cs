using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Feedback;

/// <summary>
/// Finds out who gave answers by computing the keys of those who may have, so that nothing needs to be stored by which
/// it could be seen. What it finds is for comparing groups and is forgotten with them.
/// </summary>
/// <param name="repsOf">By manager, who may have answered about them.</param>
public sealed class RespondentSearch(RespondentKey keys, ILookup<Guid, Guid> repsOf)
{
    /// <summary>Keys that are computed for people who have moved on without a trace: about a second's work.</summary>
    private const int MostElsewhere = 100_000;

    /// <summary>The authors of those answers that were found, by the answers' keys.</summary>
    public IReadOnlyDictionary<string, Guid> AuthorsOf(IEnumerable<KeyedAnswer> answers)
    {
        var authors = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        var teams = answers.GroupBy(answer => answer.Manager).ToDictionary(team => team.Key, team => team.ToList());
        foreach (var team in teams)
            Find(team.Value, repsOf[team.Key].Distinct(), authors);

        // Who has left a team since, and never had a 1:1 there, is most likely somebody's rep now.
        var everybody = repsOf.SelectMany(reps => reps).Distinct().ToList();
        var left = MostElsewhere;
        foreach (var team in teams.OrderBy(team => team.Key))
        {
            var open = team.Value.Where(answer => !authors.ContainsKey(answer.Key)).ToList();
            var cost = everybody.Count * Periods(open).Count;
            if (cost > left)
                continue;

            left -= cost;
            Find(open, everybody, authors);
        }

        return authors;
    }

    private void Find(List<KeyedAnswer> answers, IEnumerable<Guid> people, Dictionary<string, Guid> authors)
    {
        var open = new HashSet<string>(answers.Select(answer => answer.Key), StringComparer.OrdinalIgnoreCase);
        var periods = Periods(answers);
        foreach (var person in people.TakeWhile(_ => open.Count > 0))
        {
            foreach (var key in periods.Select(period => keys.OfAnswer(person, period.Manager, period.Instrument, period.Period)).Where(open.Remove))
                authors[key] = person;
        }
    }

    private static List<(Guid Manager, Instrument Instrument, string Period)> Periods(List<KeyedAnswer> answers) =>
        [.. answers.Select(answer => (answer.Manager, answer.Instrument, answer.Period)).Distinct()];
}
