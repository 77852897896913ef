using System.Collections.Generic;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.Effectiveness;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Notifications;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Scoring;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Maintenance;

/// <summary>Everything that is done every day, in the order in which one job's result is another's input.</summary>
public static class MaintenanceJobs
{
    /// <param name="service">Works as SYSTEM.</param>
    public static IReadOnlyList<IMaintenanceJob> All(IOrganizationService service) =>
    [
        new DefinitionChecking(service),
        new DailyFreezing(service),
        new MissedMarking(service),
        new HandoverHealing(service),
        new HorizonRolling(service),
        new CommitmentMeasuring(service),
        new ScoreFinalising(service),
        new FeedbackPublishing(service),
        new ManagerMonthRefreshing(service),
        new Reminding(service),
    ];
}
