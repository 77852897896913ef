using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Domain.Feedback;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.Data.Feedback;

/// <summary>The settings of the reps' view under the names of their environment variables.</summary>
public static class FeedbackSettings
{
    public const string MinimumRespondents = "coach_MinimumRespondents";
    public const string ComparedQuarters = "coach_ComparedQuarters";
    public const string Statements = "coach_FeedbackStatements";

    private const int DefaultMinimum = 5;
    private const int DefaultCompared = 4;

    /// <summary>Ten years. The platform takes 500 conditions in a query, and a quarter has four periods.</summary>
    private const int MostCompared = 40;

    /// <summary>What is absent or senseless keeps its default.</summary>
    public static RespondentMinimum Minimum(IReadOnlyDictionary<string, string> settings) => new(
        settings.TryGetValue(MinimumRespondents, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people > 0
            ? people
            : DefaultMinimum);

    /// <summary>With how many quarters before a quarter is compared. Nought compares with none; what is absent or senseless keeps its default.</summary>
    public static int Compared(IReadOnlyDictionary<string, string> settings) =>
        settings.TryGetValue(ComparedQuarters, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quarters)
            ? Math.Min(quarters, MostCompared)
            : DefaultCompared;

    /// <exception cref="RefusedException">The setting does not hold statements.</exception>
    public static Questionnaire Questionnaire(IReadOnlyDictionary<string, string> settings)
    {
        settings.TryGetValue(Statements, out var text);
        try
        {
            return JsonText.Read<QuestionnaireJson>(text) is { } read
                ? new Questionnaire(Of(read.Pulse), Of(read.Quarterly))
                : throw Unreadable();
        }
        catch (ArgumentException)
        {
            throw Unreadable();
        }
    }

    private static List<Statement> Of(StatementJson[]? statements) =>
        [.. (statements ?? []).Select(one => new Statement(one.Code ?? "", one.Text ?? "", one.Headline))];

    private static RefusedException Unreadable() => new(new Refusal(
        RefusalCode.StatementsUnreadable,
        $"Setting {Statements}",
        "It does not hold statements with a code, a text and one headline for pulse and quarterly.",
        "Ask an administrator to correct it or to remove its value, which brings the default back."));
}
