using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Development;

/// <summary>What a coaching activity outside 1:1s must say.</summary>
public static class ActivityRule
{
    /// <summary>It took place, and took time.</summary>
    /// <param name="on">Null when nothing is entered, as <paramref name="minutes"/>.</param>
    /// <param name="today">On the calendar of whoever enters it.</param>
    /// <returns>Null when it may be kept.</returns>
    public static Refusal? Check(LocalDate? on, int? minutes, LocalDate today)
    {
        if (on is not { } day)
            return new Refusal(RefusalCode.ActivityInvalid, "Coaching activity", "It needs the day on which it took place.", "Enter the day: without it, it would count in no quarter.");

        var row = $"Coaching activity of {day}";
        if (day > today)
            return new Refusal(RefusalCode.ActivityInvalid, row, "A coaching activity is entered once it has taken place.", "Enter today or an earlier day; plan it in the calendar until then.");
        return minutes is > 0
            ? null
            : new Refusal(RefusalCode.ActivityInvalid, row, "A coaching activity takes at least a minute.", "Enter how many minutes it took.");
    }
}
