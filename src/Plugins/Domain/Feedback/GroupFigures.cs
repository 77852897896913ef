using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Feedback;

/// <summary>What the answers of a group give, statement by statement.</summary>
public static class GroupFigures
{
    /// <summary>A pulse is answered in each month of the quarter.</summary>
    private const int MostRepeats = 2;

    /// <summary>
    /// Figures of the statements that every answer of the group has. One that some lack, because it was added or
    /// removed meanwhile, would be a figure of fewer people than the group was found large enough with.
    /// </summary>
    public static IReadOnlyList<StatementFigures> Of(IReadOnlyList<Statement> statements, IReadOnlyCollection<StoredResponse> responses)
    {
        var mostOfOne = MostOfOne(responses);
        return
        [
            .. statements
                .Where(statement => responses.Count > 0 && responses.All(response => response.Answers.ContainsKey(statement.Code)))
                .Select(statement => StatementFigures.Of(statement, [.. responses.Select(response => response.Answers[statement.Code])], mostOfOne)),
        ];
    }

    /// <summary>Figures of several groups together, of the statements that all of them have: nothing that is not told of each alone.</summary>
    public static IReadOnlyList<StatementFigures> Together(IReadOnlyCollection<IReadOnlyList<StatementFigures>> groups) =>
    [
        .. groups.SelectMany(group => group).GroupBy(figures => figures.Statement.Code, StringComparer.Ordinal)
            .Where(statement => statement.Count() == groups.Count)
            .Select(statement => statement.Aggregate((all, next) => all.And(next))),
    ];

    /// <summary>
    /// How many of the answers one person may have given: the first about a manager, those of later months, and as many
    /// about each further manager whom somebody has answered about.
    /// </summary>
    private static int MostOfOne(IReadOnlyCollection<StoredResponse> responses)
    {
        var ofOneTeam = 1 + Math.Min(responses.Count(response => !response.IsFirstInTeam), MostRepeats);
        var teams = 1 + Math.Min(
            responses.Count(response => response is { IsFirstInTeam: true, IsFirstInQuarter: false }),
            responses.Select(response => response.Manager).Distinct().Count() - 1);
        return ofOneTeam * teams;
    }
}
