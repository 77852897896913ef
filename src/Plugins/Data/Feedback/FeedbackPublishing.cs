using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Feedback;

/// <summary>
/// Publishes the reps' view of each quarter once, after its end; on most days there is nothing to do. What exists
/// tells where to go on, so the watermark is for the eye only.
/// </summary>
public sealed class FeedbackPublishing(IOrganizationService system) : IMaintenanceJob
{
    public string Name => nameof(FeedbackPublishing);

    public JobOutcome Run(MaintenanceRun run)
    {
        var summaries = new FeedbackSummaryStore(system);
        var last = summaries.LastDone();
        var due = last == PublicationDue.LastOver(run.NowUtc)
            ? []
            : PublicationDue.Of(last, last is null ? new FeedbackResponseStore(system).Oldest() : null, run.NowUtc);

        var written = 0;
        for (var index = 0; index < due.Count; index++)
        {
            var publication = Of(due[index], summaries, run);
            var next = publication.Run(run.HasTime);
            written += publication.Written;
            if (next is { } line)
                return new JobOutcome(written, $"{due[index]} {line}");

            summaries.Close(due[index], run.NowUtc);
            written++;
            if (index + 1 < due.Count && !run.HasTime())
                return new JobOutcome(written, due[index + 1].ToString());
        }

        return new JobOutcome(written, null);
    }

    /// <summary>Takes the vault's turn first, so that what is found to be undecided stays so until it is decided here.</summary>
    private QuarterPublication Of(Quarter quarter, FeedbackSummaryStore summaries, MaintenanceRun run)
    {
        var keys = new SecretStore(system).TakeTurn();
        var responses = new FeedbackResponseStore(system).OfQuarter(quarter);
        HashSet<Guid> managers = [.. responses.Select(response => response.Manager)];
        var terms = new PublicationTerms(quarter, FeedbackSettings.Minimum(run.Settings), FeedbackSettings.Questionnaire(run.Settings), run.NowUtc);
        var comparison = new QuarterComparisonStore(system).Of(quarter, FeedbackSettings.Compared(run.Settings), keys);
        return new QuarterPublication(summaries, terms, responses, new SecondLineStore(system).Of(managers), comparison);
    }
}
