using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Cadences;

/// <summary>One meeting that a cadence asks for.</summary>
/// <param name="Date">The day by which it is told from the others, on the cadence's calendar. It stays when a holiday or somebody moves the meeting.</param>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC.</param>
/// <param name="BufferEnd">UTC: until when the manager keeps time for notes; the same as the end for none.</param>
public sealed record Occurrence(LocalDate Date, DateTime Start, DateTime End, DateTime BufferEnd)
{
    public bool HasBuffer => BufferEnd > End;

    /// <summary>The same occurrence, as long as a 1:1 is that somebody made longer or shorter.</summary>
    public Occurrence AsLongAs(PlannedOneOnOne one)
    {
        var end = Start + (one.End - one.Start);
        return this with { End = end, BufferEnd = end + (BufferEnd - End) };
    }

    /// <returns>Null when nobody works in its week: then it falls out.</returns>
    public static Occurrence? Of(CadencePlan plan, LocalDate date, WorkCalendar calendar)
    {
        if (calendar.NearestInWeek(date) is not { } day)
            return null;

        var start = plan.StartUtc(day);
        return new Occurrence(date, start, start + plan.Length, start + plan.Length + plan.Buffer);
    }
}
