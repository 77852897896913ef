using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>A 1:1 as the facts see it: when, with whom and what was recorded, but nothing of what was said.</summary>
/// <param name="Manager">Who held it: the credit stays there when the rep gets another manager.</param>
/// <param name="Day">For which it was planned in the end, on the manager's calendar.</param>
/// <param name="OriginalDay">For which it was planned first.</param>
public sealed record MeetingFact(Guid Id, Guid Manager, Guid Rep, LocalDate Day, LocalDate OriginalDay, MeetingOutcome Outcome)
{
    /// <summary>From the rep's agenda to the start; null without an agenda of the rep.</summary>
    public TimeSpan? AgendaAhead { get; init; }

    public int? CoachingMinutes { get; init; }

    public int? StatusMinutes { get; init; }

    /// <summary>0 to 100, provisional or final.</summary>
    public decimal? PracticeScore { get; init; }

    /// <summary>Whether it ended with all actions that it needs; null where it was not scored.</summary>
    public bool? ActionsComplete { get; init; }

    /// <summary>Whether the rep confirmed that it took place.</summary>
    public bool IsConfirmed { get; init; }

    public bool IsHeld => Outcome == MeetingOutcome.Held;

    /// <summary>Held on a day of the week, Monday to Sunday, for which it was planned first: a customer may come first within it.</summary>
    public bool IsHeldInTime => IsHeld && MondayOf(Day) == MondayOf(OriginalDay);

    private static LocalDate MondayOf(LocalDate day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
