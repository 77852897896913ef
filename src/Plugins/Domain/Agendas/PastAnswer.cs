using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Agendas;

/// <summary>What was written about a topic in an earlier 1:1.</summary>
/// <param name="On">When the 1:1 was scheduled, UTC.</param>
public sealed record PastAnswer(AgendaBlock Block, string Title, DateTime On, string Text)
{
    /// <summary>"The answers of the last three times."</summary>
    private const int Times = 3;

    /// <summary>The last answers to a topic, the latest first. Items belong to the topic of their block whose name they bear.</summary>
    public static IReadOnlyList<PastAnswer> To(AgendaTopic topic, IEnumerable<PastAnswer> answers) =>
    [
        .. answers.Where(answer => answer.Block == topic.Block && string.Equals(answer.Title.Trim(), topic.Name.Trim(), StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(answer => answer.On)
            .Take(Times),
    ];
}
