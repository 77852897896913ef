using System;
using CrmCoaching.Domain.Access;

namespace CrmCoaching.Domain.Notifications;

/// <summary>What rep and manager are reminded of around a 1:1. Days begin at the reader's own midnight.</summary>
public static class MeetingReminders
{
    /// <summary>
    /// An agenda that is not submitted, so many days ahead; at once where the 1:1 was planned later than that. Once a day
    /// for which the 1:1 is planned: one that is moved to another day is asked for again, since the first notice names the wrong one.
    /// </summary>
    /// <param name="meeting">Planned, and without a submitted agenda.</param>
    public static Notice? AgendaAsked(Meeting meeting, int daysAhead, ReminderWindow window)
    {
        var asked = AskedOn(meeting, daysAhead);
        var moment = asked > meeting.CreatedOn ? asked : meeting.CreatedOn;
        return window.Covers(moment) && meeting.Start > window.UntilUtc ? Agenda(meeting, daysAhead) : null;
    }

    /// <summary>The same at once for a 1:1 that has just been moved nearer than that, because its moment will not come any more.</summary>
    /// <param name="meeting">Planned, and without a submitted agenda.</param>
    /// <param name="nowUtc">UTC.</param>
    public static Notice? AgendaAskedOnMove(Meeting meeting, int daysAhead, DateTime nowUtc) =>
        AskedOn(meeting, daysAhead) <= nowUtc && nowUtc < meeting.Start ? Agenda(meeting, daysAhead) : null;

    private static DateTime AskedOn(Meeting meeting, int daysAhead) =>
        meeting.Rep.Zone.StartOf(meeting.Rep.Zone.DateOf(meeting.Start).AddDays(-daysAhead));

    private static Notice Agenda(Meeting meeting, int daysAhead) =>
        new(
            NoticeKind.AgendaAsked, meeting.Rep.Id, meeting.Table, meeting.Id,
            "Your agenda for the next 1:1",
            $"Your 1:1 with {meeting.Manager.Name} is on {When.At(meeting.Rep, meeting.Start)}. A draft of your agenda is ready: add to it, or confirm it.")
        {
            Occasion = meeting.Rep.Zone.DateOf(meeting.Start).ToString(),
            Lasts = TimeSpan.FromDays(daysAhead + 1),
        };

    /// <summary>At once when the manager completes it.</summary>
    /// <param name="startUtc">UTC.</param>
    public static Notice Completed(Rep rep, string table, Guid oneOnOne, DateTime startUtc) => new(
        NoticeKind.OneOnOneCompleted, rep.Id, table, oneOnOne,
        "Your 1:1 is documented",
        $"Please look at what you agreed on in the 1:1 of {When.At(new Person(rep.Id, rep.Name, rep.Zone), startUtc)}, and accept it. It takes twenty seconds.");

    /// <summary>A day after completion.</summary>
    /// <param name="meeting">Completed, and not confirmed by the rep.</param>
    public static Notice? WrapUpWaiting(Meeting meeting, ReminderWindow window) =>
        meeting.DocumentedOn is { } documented && window.Covers(documented.AddDays(1))
            ? new Notice(
                NoticeKind.WrapUpWaiting, meeting.Rep.Id, meeting.Table, meeting.Id,
                "Twenty seconds for your 1:1",
                $"Your 1:1 with {meeting.Manager.Name} on {When.At(meeting.Rep, meeting.Start)} is documented. Please look at what you agreed on, and accept it.")
            : null;

    /// <summary>The morning after, before it counts as missed.</summary>
    /// <param name="meeting">Neither completed nor cancelled nor missed.</param>
    public static Notice? NotDocumented(Meeting meeting, ReminderWindow window)
    {
        var zone = meeting.Manager.Zone;
        return window.Covers(zone.StartOf(zone.DateOf(meeting.End).AddDays(1)))
            ? new Notice(
                NoticeKind.NotDocumented, meeting.Manager.Id, meeting.Table, meeting.Id,
                "A 1:1 is not documented yet",
                $"Your 1:1 with {meeting.Rep.Name} on {When.At(meeting.Manager, meeting.Start)} is still open. Complete it if it took place.")
            {
                Occasion = zone.DateOf(meeting.End).ToString(),
                IsWarning = true,
            }
            : null;
    }

    /// <param name="meeting">Missed.</param>
    /// <param name="hoursAfterEnd">After which it counts as missed.</param>
    public static Notice? Missed(Meeting meeting, int hoursAfterEnd, ReminderWindow window) =>
        window.Covers(meeting.End.AddHours(hoursAfterEnd))
            ? new Notice(
                NoticeKind.OneOnOneMissed, meeting.Manager.Id, meeting.Table, meeting.Id,
                "A 1:1 was missed",
                $"Your 1:1 with {meeting.Rep.Name} on {When.At(meeting.Manager, meeting.Start)} was not held. Its agenda goes to your next one.")
            {
                IsWarning = true,
            }
            : null;
}
