using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Feedback;

/// <summary>What the answers of a group give, statement by statement.</summary>
public static class GroupFigures
{
    /// <summary>
    /// Figures of the statements that every answer of the group has. One that some lack, because it was added or
    /// removed meanwhile, would be a figure of fewer people than the group was found large enough with.
    /// </summary>
    public static IReadOnlyList<StatementFigures> Of(IReadOnlyList<Statement> statements, IReadOnlyCollection<StoredResponse> responses) =>
    [
        .. statements
            .Where(statement => responses.Count > 0 && responses.All(response => response.Answers.ContainsKey(statement.Code)))
            .Select(statement => StatementFigures.Of(statement, [.. responses.Select(response => response.Answers[statement.Code])])),
    ];
}
