using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Tests.Effectiveness;

/// <summary>A manager, reps and their 1:1s in 2026.</summary>
internal static class Coaching
{
    public static readonly Guid Mia = Id(1);
    public static readonly Guid Max = Id(2);
    public static readonly Guid Ann = Id(11);
    public static readonly Guid Ben = Id(12);
    public static readonly Guid Cid = Id(13);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static LocalDate Day(int month, int day) => new(2026, month, day);

    public static CalendarMonth Month(int month) => new(2026, month);

    public static TeamRep Rep(Guid id, int? expected = 4, CadenceFrequency frequency = CadenceFrequency.Weekly, LocalDate? since = null) =>
        new(id, expected, frequency, since);

    public static MeetingFact Held(Guid rep, int month, int day, Guid? manager = null) => Ended(rep, Day(month, day), MeetingOutcome.Held, manager);

    public static MeetingFact Missed(Guid rep, int month, int day, Guid? manager = null) => Ended(rep, Day(month, day), MeetingOutcome.Missed, manager);

    private static MeetingFact Ended(Guid rep, LocalDate day, MeetingOutcome outcome, Guid? manager) =>
        new(Guid.NewGuid(), manager ?? Mia, rep, day, day, outcome);
}
