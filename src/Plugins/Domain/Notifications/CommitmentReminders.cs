using System;

namespace CrmCoaching.Domain.Notifications;

/// <summary>What the owner of a commitment is reminded of, on their own calendar.</summary>
public static class CommitmentReminders
{
    /// <summary>The day before it is due.</summary>
    public static Notice? Due(Promise promise, ReminderWindow window) =>
        window.Covers(promise.Owner.Zone.StartOf(promise.DueOn.AddDays(-1)))
            ? new Notice(
                NoticeKind.CommitmentDue, promise.Owner.Id, promise.Table, promise.Id,
                "A commitment of yours is due", $"It is due on {When.On(promise.DueOn)}. Close it once it is kept, or agree on another date.")
            {
                Occasion = promise.DueOn.ToString(),
                Lasts = TimeSpan.FromDays(2),
            }
            : null;

    /// <summary>The day after it was due.</summary>
    public static Notice? Overdue(Promise promise, ReminderWindow window) =>
        window.Covers(promise.Owner.Zone.StartOf(promise.DueOn.AddDays(1)))
            ? new Notice(
                NoticeKind.CommitmentOverdue, promise.Owner.Id, promise.Table, promise.Id,
                "A commitment of yours is overdue", $"It was due on {When.On(promise.DueOn)}. Close it, or say in your next 1:1 what came between.")
            {
                Occasion = promise.DueOn.ToString(),
                IsWarning = true,
            }
            : null;
}
