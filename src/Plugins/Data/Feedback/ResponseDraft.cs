using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Data.Feedback;

/// <summary>An answer that is about to be stored: the last thing that knows who gave it.</summary>
public sealed record ResponseDraft(
    Guid Respondent,
    Guid Manager,
    Instrument Instrument,
    FeedbackPeriod Period,
    IReadOnlyDictionary<string, int> Answers,
    string? Comment)
{
    /// <summary>The earlier periods of the quarter in which the respondent may have answered about the manager.</summary>
    public IEnumerable<string> EarlierPeriods =>
        Instrument == Instrument.Pulse
            ? Quarter.Of(Period.Month).Months.Where(month => month < Period.Month).Select(month => month.ToString())
            : [];
}
