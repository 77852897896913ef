using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Feedback;

/// <summary>
/// Each statement of an instrument is answered once, with a whole number of the scale, and no other. What is wrong
/// is told by the statements' own codes: what somebody wrote is never repeated.
/// </summary>
public static class AnswerRule
{
    /// <param name="given">Null when what came in could not be read.</param>
    /// <param name="row">What is being answered, for the message: "Pulse 2026-06".</param>
    /// <returns>Null when all is well.</returns>
    public static Refusal? Check(IReadOnlyList<Statement> statements, IReadOnlyList<GivenAnswer>? given, string row)
    {
        var example = $"Give a JSON object with a whole number from {AnswerScale.Lowest} to {AnswerScale.Highest} for each of {string.Join(", ", statements.Select(one => one.Code))}.";
        if (given is null)
            return Refused(row, "The answers are no JSON object of statements and whole numbers.", example);

        var byCode = given.ToLookup(answer => answer.Code, StringComparer.Ordinal);
        var wrong = statements.Where(statement => byCode[statement.Code].Count() != 1 || !IsAnswer(byCode[statement.Code].Single())).ToList();
        if (wrong.Count > 0)
            return Refused(row, $"Answered must be, once and with a whole number from {AnswerScale.Lowest} to {AnswerScale.Highest}: {string.Join(", ", wrong.Select(one => one.Code))}.", example);

        return given.Count > statements.Count
            ? Refused(row, "There are answers to statements that are not asked.", example)
            : null;
    }

    private static bool IsAnswer(GivenAnswer answer) => answer.Value is { } value && AnswerScale.Has(value);

    private static Refusal Refused(string row, string rule, string remedy) => new(RefusalCode.AnswersInvalid, row, rule, remedy);
}
