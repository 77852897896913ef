using System;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>Does one job of the day's work, or a part of it, and says whether there is more. Called until there is not.</summary>
public sealed class RunDailyMaintenance : CoachingApi
{
    private const int DefaultBudgetSeconds = 30;

    /// <summary>The platform ends every operation after two minutes; the last slice must still fit in.</summary>
    private const int LargestBudgetSeconds = 90;

    public override string UniqueName => "coach_RunDailyMaintenance";

    protected override void Respond(ApiCall call)
    {
        // The platform may give 0 for a number that was left out.
        var seconds = call.Optional<int>("Budget") is { } given and > 0 ? Math.Min(given, LargestBudgetSeconds) : DefaultBudgetSeconds;
        var time = new CallTime(call.NowUtc, TimeSpan.FromSeconds(seconds));
        var system = call.AsSystem(RoleCheck.Require(call, RoleNames.Service, RoleNames.Administrator));
        var more = new MaintenanceRound(system, MaintenanceJobs.All(system), call.Trace).Advance(time, out var done);
        call.Answer("More", more);
        call.Answer("Done", JsonText.Write(done is null ? [] : new[] { done }));
    }
}
