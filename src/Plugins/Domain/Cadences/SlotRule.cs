using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Cadences;

/// <summary>Which weekday and time to offer for a cadence. The first and the last working day of the week come first, then the others in their order.</summary>
public sealed class SlotRule(WorkingWeek week, LocalZone zone, TimeSpan length, TimeSpan buffer)
{
    private const int Step = 30;
    private const int DayBegins = 9 * 60;
    private const int DayEnds = 17 * 60;

    /// <summary>The working days in the order in which they are offered.</summary>
    public IReadOnlyList<DayOfWeek> Days
    {
        get
        {
            var monday = new LocalDate(2026, 1, 5);
            DayOfWeek[] days = [.. Enumerable.Range(0, Weeks.Days).Select(monday.AddDays).Where(week.IsWorkingDay).Select(day => day.DayOfWeek)];
            return days.Length < 3 ? days : [days[0], days[days.Length - 1], .. days.Skip(1).Take(days.Length - 2)];
        }
    }

    /// <summary>
    /// The first slot in this order at which neither of the two is busy in the given week, from nine to five. The buffer is the manager's alone.
    /// </summary>
    /// <param name="weekOf">Any day of the week that is looked at.</param>
    /// <param name="taken">Slots that were offered to others of the manager's reps already, with their buffers.</param>
    /// <returns>Null when the week is full.</returns>
    public WeekSlot? First(LocalDate weekOf, IReadOnlyCollection<BusyTime> manager, IReadOnlyCollection<BusyTime> rep, IReadOnlyCollection<BusyTime> taken) =>
        Days.SelectMany(day => Times().Select(minutes => new WeekSlot(day, minutes)))
            .Where(slot => IsFree(DayIn(weekOf, slot.Weekday), slot.StartMinutes, manager, rep) && !Overlaps(taken, DayIn(weekOf, slot.Weekday), slot.StartMinutes, length + buffer))
            .Select(slot => (WeekSlot?)slot).FirstOrDefault();

    /// <summary>The free slot of the same week that lies nearest to a time that is taken.</summary>
    /// <param name="start">UTC: the time that was wanted.</param>
    /// <param name="earliest">UTC: no slot before is offered.</param>
    /// <returns>UTC; null when the week is full.</returns>
    public DateTime? Nearest(DateTime start, DateTime earliest, IReadOnlyCollection<BusyTime> manager, IReadOnlyCollection<BusyTime> rep)
    {
        var wanted = zone.DateOf(start);
        return Days.Select(weekday => DayIn(wanted, weekday))
            .SelectMany(day => Times().Where(minutes => IsFree(day, minutes, manager, rep)).Select(minutes => zone.ToUtc(day, minutes)))
            .Where(free => free >= earliest)
            .OrderBy(free => (free - start).Duration()).ThenBy(free => free)
            .Select(free => (DateTime?)free).FirstOrDefault();
    }

    /// <summary>Whether the two are free for the meeting, and the manager for the notes after it.</summary>
    public bool IsFree(LocalDate day, int minutes, IReadOnlyCollection<BusyTime> manager, IReadOnlyCollection<BusyTime> rep) =>
        !Overlaps(manager, day, minutes, length + buffer) && !Overlaps(rep, day, minutes, length);

    private static LocalDate DayIn(LocalDate weekOf, DayOfWeek weekday) => Weeks.OnOrAfter(Weeks.MondayOf(weekOf), weekday);

    private IEnumerable<int> Times()
    {
        for (var minutes = DayBegins; minutes + (length + buffer).TotalMinutes <= DayEnds; minutes += Step)
            yield return minutes;
    }

    private bool Overlaps(IEnumerable<BusyTime> busy, LocalDate day, int minutes, TimeSpan span)
    {
        var start = zone.ToUtc(day, minutes);
        return busy.Any(one => one.Overlaps(start, start + span));
    }
}
