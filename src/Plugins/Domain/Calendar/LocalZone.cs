using System;

namespace CrmCoaching.Domain.Calendar;

/// <summary>A person's time zone: turns instants into that person's days and days into instants.</summary>
public sealed class LocalZone
{
    private const int FarthestOffsetMinutes = 15 * 60;
    private const int HalfADay = 12;
    private readonly TimeZoneInfo rules;

    /// <param name="code">The platform's number of the zone, as kept in <c>timezonecode</c>.</param>
    public LocalZone(int code, TimeZoneInfo rules)
    {
        Code = code;
        this.rules = rules ?? throw new ArgumentNullException(nameof(rules));
    }

    public int Code { get; }

    /// <summary>UTC under the platform's number for it.</summary>
    public static LocalZone Utc { get; } = new(92, TimeZoneInfo.Utc);

    public LocalDate DateOf(DateTime utc) => LocalDate.Of(ToLocal(utc));

    /// <summary>
    /// The day whose beginning an instant stands for, as columns keep it that have a day but an instant's behaviour: they take the
    /// midnight of whoever entered it. Where that is not this zone's, the nearest midnight of UTC tells.
    /// </summary>
    /// <param name="utc">An instant.</param>
    public LocalDate DayOfMidnight(DateTime utc) =>
        ToLocal(utc).TimeOfDay == TimeSpan.Zero ? DateOf(utc) : LocalDate.Of(utc.AddHours(HalfADay));

    /// <summary>Wall-clock time, kind Unspecified.</summary>
    /// <param name="utc">An instant; kind Unspecified counts as UTC, kind Local is an error.</param>
    public DateTime ToLocal(DateTime utc)
    {
        if (utc.Kind == DateTimeKind.Local)
            throw new ArgumentException("An instant is given in UTC.", nameof(utc));

        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), rules);
        return DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
    }

    /// <summary>
    /// The instant at which the day begins: where clocks go forward at midnight, the first moment that exists. A
    /// day that the zone left out (Samoa, 2011-12-30) begins and ends with the next one.
    /// </summary>
    public DateTime StartOf(LocalDate day)
    {
        // Instants always have a day, while a midnight may not exist: so the first minute of the day is searched for.
        var midnight = DateTime.SpecifyKind(day.ToDateTime(), DateTimeKind.Utc);
        var before = -FarthestOffsetMinutes;
        var notBefore = FarthestOffsetMinutes;
        while (notBefore - before > 1)
        {
            var middle = before + ((notBefore - before) / 2);
            if (DateOf(midnight.AddMinutes(middle)) < day)
                before = middle;
            else
                notBefore = middle;
        }

        return midnight.AddMinutes(notBefore);
    }

    /// <summary>
    /// The instant of a wall-clock time. A time that the clocks skip becomes the first one after the gap; of a
    /// time that they show twice the earlier is meant.
    /// </summary>
    public DateTime ToUtc(LocalDate day, int minutesAfterMidnight)
    {
        var local = day.ToDateTime().AddMinutes(minutesAfterMidnight);
        while (rules.IsInvalidTime(local))
            local = local.AddMinutes(1);

        var offset = rules.GetUtcOffset(local);
        if (rules.IsAmbiguousTime(local))
        {
            foreach (var candidate in rules.GetAmbiguousTimeOffsets(local))
                offset = candidate > offset ? candidate : offset;
        }

        var instant = DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);

        // A day that the zone left out is no gap to the framework, which would answer with a time of the day before.
        return DateOf(instant) < day ? StartOf(day) : instant;
    }
}
