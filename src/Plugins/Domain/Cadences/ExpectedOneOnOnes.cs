using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Cadences;

/// <summary>
/// How many 1:1s the organisation's standard asks for. A rep who is on duty for a whole week counts for one weekly 1:1, one who is
/// on leave for two of its five workdays for three fifths of it; a holiday of all shortens nobody's share. Whether the rep has a cadence
/// does not matter: who has none is expected to be coached all the same, and counts as not coached.
/// </summary>
public sealed class ExpectedOneOnOnes(StandardBook standards, WorkCalendar calendar)
{
    /// <summary>The sum over reps; null when no standard applies to any of them in the span.</summary>
    public decimal? Of(IEnumerable<RepDuty> reps, DateSpan span)
    {
        var known = reps.Select(rep => Of(rep, span)).OfType<decimal>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }

    /// <summary>A fraction, since spans begin and end within weeks; to be rounded only where it is shown.</summary>
    /// <returns>Null when no standard applies to the rep in the span.</returns>
    public decimal? Of(RepDuty rep, DateSpan span)
    {
        decimal expected = 0;
        var isKnown = false;

        // Share by share, so that whole weeks and months add up without a rounding of their days.
        foreach (var share in calendar.WorkdaysOf(span).GroupBy(day => (Standard: FrequencyOn(rep, day), Period: PeriodOf(rep, day))))
        {
            if (share.Key.Standard == CadenceFrequency.None)
                continue;

            isKnown = true;
            var onDuty = share.Count(day => IsOnDuty(rep, day));
            expected += onDuty / (decimal)calendar.WorkdaysOf(share.Key.Period).Count() * PerPeriod(share.Key.Standard);
        }

        return isKnown ? expected : null;
    }

    /// <summary>Whether the rep did not work on any day of the span.</summary>
    public bool IsOff(RepDuty rep, DateSpan span) => !calendar.WorkdaysOf(span).Any(day => IsOnDuty(rep, day));

    /// <summary>The workdays on which the rep was on leave.</summary>
    public IReadOnlyCollection<LocalDate> Leave(RepDuty rep) => [.. rep.OnLeave.Where(calendar.IsWorkday)];

    private static bool IsOnDuty(RepDuty rep, LocalDate day) => (rep.From is not { } from || from <= day) && !rep.OnLeave.Contains(day);

    private CadenceFrequency FrequencyOn(RepDuty rep, LocalDate day) =>
        standards.For(rep.Teams, rep.BusinessUnits, day)?.Frequency ?? CadenceFrequency.None;

    private DateSpan PeriodOf(RepDuty rep, LocalDate day)
    {
        if (FrequencyOn(rep, day) == CadenceFrequency.Monthly)
            return CalendarMonth.Of(day).Span;
        var monday = Weeks.MondayOf(day);
        return new DateSpan(monday, monday.AddDays(Weeks.Days - 1));
    }

    private static decimal PerPeriod(CadenceFrequency frequency) => frequency == CadenceFrequency.EveryTwoWeeks ? 0.5m : 1m;
}
