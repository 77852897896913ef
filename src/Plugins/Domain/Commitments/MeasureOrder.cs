using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;

namespace CrmCoaching.Domain.Commitments;

/// <summary>A commitment that is to be measured.</summary>
/// <param name="Kept">What was counted before in periods that are over, by their days.</param>
public sealed record MeasureOrder(Guid Commitment, Guid Owner, LocalZone Zone, MeasurePlan Plan, IReadOnlyDictionary<DateSpan, decimal> Kept)
{
    /// <summary>
    /// The days that must be read now: periods that have begun, up to today, but for those that ended so long ago that
    /// late bookings no longer count, and were counted then.
    /// </summary>
    /// <param name="settleDays">How long after its end a period may still change.</param>
    public IReadOnlyList<DateSpan> Spans(LocalDate today, int settleDays) =>
        [.. Begun(today).Where(period => !IsSettled(period, today, settleDays)).Select(period => UpTo(period.Days, today))];

    /// <param name="read">The value of the plan's KPI for the days, or the reason why there is none.</param>
    /// <param name="addsUp">Whether the KPI's value only grows with the days.</param>
    public Measurement Measure(LocalDate today, int settleDays, Func<DateSpan, Measure> read, bool addsUp = true) => new(Plan,
    [
        .. Begun(today).Select(period =>
        {
            if (IsSettled(period, today, settleDays))
                return new MeasuredPeriod(period, Kept[period.Days], null);
            var counted = read(UpTo(period.Days, today));
            // What can be had for the present only stays as it was counted last.
            return counted.Reason == MissingReason.OnlyAsOfNow && Kept.TryGetValue(period.Days, out var earlier)
                ? new MeasuredPeriod(period, earlier, null)
                : new MeasuredPeriod(period, counted.Value, counted.Explanation);
        }),
    ], addsUp);

    private IEnumerable<MeasurePeriod> Begun(LocalDate today) => Plan.Periods.Where(period => period.Days.First <= today);

    private bool IsSettled(MeasurePeriod period, LocalDate today, int settleDays) =>
        period.Days.Last.AddDays(settleDays) < today && Kept.ContainsKey(period.Days);

    private static DateSpan UpTo(DateSpan days, LocalDate today) => days.Last > today ? new DateSpan(days.First, today) : days;
}
