using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Development;

/// <summary>When a development goal may be due.</summary>
public static class GoalDateRule
{
    /// <param name="dueOn">Null for no date.</param>
    /// <param name="today">On the calendar of whoever enters it.</param>
    /// <returns>Null when it may.</returns>
    public static Refusal? Check(LocalDate? dueOn, LocalDate today) =>
        dueOn is { } day && day < today
            ? new Refusal(RefusalCode.GoalDueInThePast, "Development goal", $"{day} is over.", "Choose today or a later day.")
            : null;
}
