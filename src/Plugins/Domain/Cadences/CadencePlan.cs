using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Cadences;

/// <summary>When a pair meets: the same weekday and local time each time.</summary>
public sealed record CadencePlan
{
    private const int MinutesOfDay = 24 * 60;

    /// <param name="startMinutes">Minutes after the local midnight.</param>
    /// <param name="buffer">Of the manager's time right after the meeting; zero for none.</param>
    /// <param name="startsOn">No occurrence lies before; every second week is counted from here.</param>
    /// <exception cref="ArgumentException">A plan that no meeting can follow.</exception>
    public CadencePlan(CadenceFrequency frequency, DayOfWeek weekday, int startMinutes, LocalZone zone, TimeSpan length, TimeSpan buffer, LocalDate startsOn)
    {
        if (frequency == CadenceFrequency.None)
            throw new ArgumentException("A cadence has a frequency.", nameof(frequency));
        if (startMinutes is < 0 or >= MinutesOfDay)
            throw new ArgumentException($"{startMinutes} is no minute of a day.", nameof(startMinutes));
        if (length <= TimeSpan.Zero || buffer < TimeSpan.Zero)
            throw new ArgumentException("A meeting takes time, and its buffer none or some.", nameof(length));

        Frequency = frequency;
        Weekday = weekday;
        StartMinutes = startMinutes;
        Zone = zone ?? throw new ArgumentNullException(nameof(zone));
        Length = length;
        Buffer = buffer;
        StartsOn = startsOn;
    }

    public CadenceFrequency Frequency { get; }

    public DayOfWeek Weekday { get; }

    /// <summary>Minutes after the local midnight.</summary>
    public int StartMinutes { get; }

    public LocalZone Zone { get; }

    public TimeSpan Length { get; }

    public TimeSpan Buffer { get; }

    /// <summary>On the calendar of <see cref="Zone"/>.</summary>
    public LocalDate StartsOn { get; }

    /// <summary>Whether two plans meet at the same times, with the same time for notes.</summary>
    public bool IsSame(CadencePlan other) => MeetsLike(other) && StartsOn == other.StartsOn;

    /// <summary>The same, whichever day they begin on.</summary>
    public bool MeetsLike(CadencePlan other) =>
        Frequency == other.Frequency && Weekday == other.Weekday && StartMinutes == other.StartMinutes
        && Zone.Code == other.Zone.Code && Length == other.Length && Buffer == other.Buffer;

    /// <summary>The meeting of a day: the same local time whatever the clocks do; see <see cref="LocalZone.ToUtc"/> for times that they skip or show twice.</summary>
    public DateTime StartUtc(LocalDate day) => Zone.ToUtc(day, StartMinutes);
}
