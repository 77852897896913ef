using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.Runs;
using CrmCoaching.Domain.Notifications;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Notifications;

/// <summary>Sends the reminders whose moment has come since the last time.</summary>
public sealed class Reminding(IOrganizationService service) : IMaintenanceJob
{
    /// <summary>The row that keeps up to when reminders were sent, beside the job's own, which is empty once it is through.</summary>
    private const string Sent = "RemindersSent";

    public string Name => nameof(Reminding);

    public JobOutcome Run(MaintenanceRun run)
    {
        var runs = new RunStore(service);
        var progress = ReminderProgress.Resume(run.Watermark, run.NowUtc);
        var window = ReminderWindow.Since(ReminderProgress.Instant(runs.Watermark(Sent)), progress.UntilUtc);
        if (window.IsEmpty)
            return new JobOutcome(0, null);

        var kinds = Kinds(run.Settings);
        var written = 0;
        do
        {
            written += SendSome(kinds[progress.Kind](window), ref progress, run.HasTime);
        }
        while (progress.Kind < kinds.Count && run.HasTime());

        if (progress.Kind < kinds.Count)
            return new JobOutcome(written, progress.ToString());

        runs.Save(Sent, ReminderProgress.Text(window.UntilUtc), false, run.NowUtc, run.NowUtc);
        return new JobOutcome(written, null);
    }

    /// <summary>One kind of reminder; what was sent before a stop is passed over.</summary>
    private int SendSome(IEnumerable<Notice?> found, ref ReminderProgress progress, Func<bool> hasTime)
    {
        var store = new NotificationStore(service);
        var last = progress.LastId;
        var waiting = found.Where(notice => notice is not null).Select(notice => (Id: Order(notice!), Notice: notice!))
            .Where(one => string.CompareOrdinal(one.Id, last) > 0).OrderBy(one => one.Id, StringComparer.Ordinal).ToArray();
        var written = 0;
        for (var start = 0; start < waiting.Length; start += NotificationStore.SliceSize)
        {
            if (start > 0 && !hasTime())
                return written;

            var slice = waiting.Skip(start).Take(NotificationStore.SliceSize).ToArray();
            written += store.Send([.. slice.Select(one => one.Notice)]);
            progress = progress.After(slice[slice.Length - 1].Id);
        }

        progress = progress.NextKind();
        return written;
    }

    private static string Order(Notice notice) => NotificationStore.Id(notice).ToString("N", CultureInfo.InvariantCulture);

    private IReadOnlyList<Func<ReminderWindow, IEnumerable<Notice?>>> Kinds(IReadOnlyDictionary<string, string> settings)
    {
        var meetings = new MeetingReminderStore(service, settings);
        var feedback = new FeedbackReminderStore(service);
        return
        [
            meetings.AgendasAsked, meetings.WrapUpsWaiting, meetings.NotDocumented, meetings.Missed,
            new CommitmentReminderStore(service).DueAndOverdue, new GoalReminderStore(service).ToAcknowledge,
            feedback.Open, feedback.Published,
        ];
    }
}
