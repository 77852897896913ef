using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Feedback;

/// <summary>What of a quarter can be published beside what was published of it and of quarters before.</summary>
public sealed class QuarterComparison
{
    private readonly Quarter quarter;
    private readonly ILookup<(Instrument Instrument, Quarter Quarter, Guid Manager), Opinion> opinions;
    private readonly Dictionary<Instrument, SubtractionRule> rules = [];

    /// <param name="answers">Of the quarter and of all quarters of which something was published.</param>
    /// <param name="authors">By the keys of the answers, as far as they were found.</param>
    public QuarterComparison(Quarter quarter, IEnumerable<KeyedAnswer> answers, IReadOnlyDictionary<string, Guid> authors, IEnumerable<PublishedGroup> published)
    {
        this.quarter = quarter;
        opinions = answers.ToLookup(answer => (answer.Instrument, answer.Quarter, answer.Manager), answer => OpinionIn(answer, authors));
        foreach (var group in published)
            RuleOf(group.Instrument).Add(FigureOf(group));
    }

    /// <returns>Whether a team's, or several teams' result may be published. It then counts as published.</returns>
    public bool Admits(Instrument instrument, IReadOnlyList<Guid> managers) =>
        RuleOf(instrument).Admits(FigureOf(new PublishedGroup(instrument, quarter, managers)));

    private SubtractionRule RuleOf(Instrument instrument) =>
        rules.TryGetValue(instrument, out var rule) ? rule : rules[instrument] = new SubtractionRule();

    /// <summary>Who answers three pulses is three times in the figures.</summary>
    private Dictionary<Opinion, int> FigureOf(PublishedGroup group) =>
        group.Members.Distinct().SelectMany(manager => opinions[(group.Instrument, group.Quarter, manager)])
            .GroupBy(opinion => opinion).ToDictionary(opinion => opinion.Key, opinion => opinion.Count());

    private static Opinion OpinionIn(KeyedAnswer answer, IReadOnlyDictionary<string, Guid> authors) =>
        new(answer.Manager, authors.TryGetValue(answer.Key, out var person) ? person : null);
}
