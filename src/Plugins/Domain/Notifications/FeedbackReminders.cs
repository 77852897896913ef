using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Notifications;

/// <summary>
/// When feedback is asked for: in the last week of the month, and of the quarter. Everybody entitled is asked alike, as
/// nobody can know who has answered.
/// </summary>
public static class FeedbackReminders
{
    private const int DaysOfTheLastWeek = 7;

    /// <param name="managerTable">The table of users.</param>
    public static Notice? ToRep(Rep rep, string managerTable, ReminderWindow window)
    {
        if (rep.Manager is not { } manager || LastWeek(rep.Zone, window) is not { } month)
            return null;

        var what = EndsQuarter(month) ? "monthly pulse and the quarterly survey" : "monthly pulse";
        return new Notice(
            NoticeKind.FeedbackOpen, rep.Id, managerTable, manager,
            "How are you coached?",
            $"Until {When.On(month.Last)} you can answer the {what}. If you have, thank you: nobody can see who answered, so everybody is asked.")
        {
            Occasion = month.ToString(),
            Lasts = TimeSpan.FromDays(DaysOfTheLastWeek),
        };
    }

    /// <summary>In the last week of the quarter.</summary>
    /// <param name="table">The table of users.</param>
    public static Notice? ToManager(Person manager, string table, ReminderWindow window) =>
        LastWeek(manager.Zone, window) is { } month && EndsQuarter(month)
            ? new Notice(
                NoticeKind.SelfAssessmentOpen, manager.Id, table, manager.Id,
                "How do you coach?",
                $"Until {When.On(month.Last)} you can rate your own coaching on the statements that your reps are asked about.")
            {
                Occasion = Quarter.Of(month).ToString(),
                Lasts = TimeSpan.FromDays(DaysOfTheLastWeek),
            }
            : null;

    /// <summary>Whether anybody's last week of a month can begin in the window, in any zone.</summary>
    public static bool IsPossible(ReminderWindow window)
    {
        var after = LocalDate.Of(window.AfterUtc.AddDays(-1));
        for (var day = after; day <= LocalDate.Of(window.UntilUtc.AddDays(1)); day = day.AddDays(1))
        {
            if (day == BeginOfLastWeek(CalendarMonth.Of(day)))
                return true;
        }

        return false;
    }

    private static CalendarMonth? LastWeek(LocalZone zone, ReminderWindow window)
    {
        var month = CalendarMonth.Of(zone.DateOf(window.UntilUtc));
        return window.Covers(zone.StartOf(BeginOfLastWeek(month))) ? month : null;
    }

    private static LocalDate BeginOfLastWeek(CalendarMonth month) => month.Last.AddDays(1 - DaysOfTheLastWeek);

    private static bool EndsQuarter(CalendarMonth month) => Quarter.Of(month).Last == month.Last;
}
