using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Feedback;

/// <summary>
/// What an answer counts for: the month of a pulse, else the quarter. Told in UTC for everybody, so that neither an
/// answer's period nor its date gives away in which part of the world it was given. It is always the current one:
/// an answer that comes late counts for the period in which it comes.
/// </summary>
public sealed record FeedbackPeriod
{
    private FeedbackPeriod(string text, CalendarMonth month, DateSpan span)
    {
        Text = text;
        Month = month;
        Span = span;
    }

    /// <summary><c>2026-06</c> or <c>2026-Q2</c>.</summary>
    public string Text { get; }

    /// <summary>The month in which the answer is given.</summary>
    public CalendarMonth Month { get; }

    public DateSpan Span { get; }

    public Quarter Quarter => Quarter.Of(Month);

    /// <param name="nowUtc">UTC.</param>
    public static FeedbackPeriod Of(Instrument instrument, DateTime nowUtc)
    {
        var month = CalendarMonth.Of(LocalDate.Of(nowUtc));
        var quarter = Quarter.Of(month);
        return instrument == Instrument.Pulse
            ? new FeedbackPeriod(month.ToString(), month, month.Span)
            : new FeedbackPeriod(quarter.ToString(), month, quarter.Span);
    }
}
