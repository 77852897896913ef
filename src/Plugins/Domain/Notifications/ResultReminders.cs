using System;

namespace CrmCoaching.Domain.Notifications;

/// <summary>What people are told once it is there.</summary>
public static class ResultReminders
{
    /// <param name="userTable">The table of users.</param>
    public static Notice Published(Guid manager, string userTable, string quarter) => new(
        NoticeKind.ResultsPublished, manager, userTable, manager,
        "Your reps' view is published", $"The reps' view of {quarter} is there, next to how you rated yourself.")
    {
        Occasion = quarter,
    };

    /// <param name="userTable">The table of users.</param>
    /// <param name="addedOn">The day on which goals were added; those of one day are told together.</param>
    public static Notice GoalsAdded(Guid rep, string userTable, int year, string addedOn) => new(
        NoticeKind.GoalsToAcknowledge, rep, userTable, rep,
        "Your goals are set", $"There are goals of {year} for you to look at and to acknowledge.")
    {
        Occasion = $"{year} {addedOn}",
    };
}
