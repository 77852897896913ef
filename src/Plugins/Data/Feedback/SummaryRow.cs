using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Feedback;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Feedback;

/// <summary>A summary as it was published or withheld, for ever.</summary>
/// <param name="PublishedOn">UTC.</param>
/// <param name="Respondents">Null when it is withheld.</param>
/// <param name="Result">Null when it is withheld.</param>
/// <param name="WithheldBecause">Null when it is published.</param>
public sealed record SummaryRow(DateTime? PublishedOn, int? Respondents, PublishedJson? Result, string? WithheldBecause)
{
    /// <summary>Without a number, so that it reads the same whatever the minimum was.</summary>
    private const string OfDifference = "The difference to other published results would show too few people.";

    public bool IsWithheldForDifference => WithheldBecause == OfDifference;

    public static SummaryRow Of(Entity row) => new(
        row.Instant(FeedbackSummaryTable.PublishedOn),
        row.Number<int>(FeedbackSummaryTable.Respondents),
        JsonText.Read<PublishedJson>(row.Text(FeedbackSummaryTable.Statements)),
        row.Text(FeedbackSummaryTable.WithheldBecause));

    /// <summary>Why, in words that say nothing of how many or who answered.</summary>
    public static string? Because(Withheld because, RespondentMinimum minimum) => because switch
    {
        Withheld.None => null,
        Withheld.Difference => OfDifference,
        _ => $"Fewer than {minimum.People} people answered.",
    };
}
