using System.Collections.Generic;
using CrmCoaching.Data.Tables;

namespace CrmCoaching.Data.Feedback;

/// <summary>The tables that no role reads, with the columns whose writes leave a trace of time.</summary>
public static class VaultTables
{
    public static IReadOnlyDictionary<string, string[]> Columns { get; } = new Dictionary<string, string[]>
    {
        [FeedbackResponseTable.LogicalName] =
        [
            FeedbackResponseTable.Key, FeedbackResponseTable.Name, FeedbackResponseTable.Manager, FeedbackResponseTable.Period,
            FeedbackResponseTable.Instrument, FeedbackResponseTable.Answers, FeedbackResponseTable.Comment,
            FeedbackResponseTable.StateCode, FeedbackResponseTable.StatusCode,
        ],
        [FeedbackSummaryTable.LogicalName] =
        [
            FeedbackSummaryTable.Key, FeedbackSummaryTable.Name, FeedbackSummaryTable.Manager, FeedbackSummaryTable.Quarter,
            FeedbackSummaryTable.Instrument, FeedbackSummaryTable.Respondents, FeedbackSummaryTable.Statements,
            FeedbackSummaryTable.Agreeing, FeedbackSummaryTable.PublishedOn, FeedbackSummaryTable.WithheldBecause,
            FeedbackSummaryTable.StateCode, FeedbackSummaryTable.StatusCode,
        ],
        [PrivateNoteTable.LogicalName] =
        [
            PrivateNoteTable.Name, PrivateNoteTable.Author, PrivateNoteTable.OneOnOne, PrivateNoteTable.Text,
            PrivateNoteTable.StateCode, PrivateNoteTable.StatusCode,
        ],
        [SecretTable.LogicalName] =
        [
            SecretTable.Key, SecretTable.Name, SecretTable.Value, SecretTable.StateCode, SecretTable.StatusCode,
        ],
    };
}
