using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>Does one job of the day's work, or a part of it, and says whether there is more. Called until there is not.</summary>
public sealed class RunDailyMaintenance : CoachingApi
{
    public override string UniqueName => "coach_RunDailyMaintenance";

    protected override void Respond(ApiCall call)
    {
        var time = CallTime.Within(call.Optional<int>("Budget"), call.NowUtc);
        var system = call.AsSystem(RoleCheck.Require(call, RoleNames.Service, RoleNames.Administrator));
        var more = new MaintenanceRound(system, MaintenanceJobs.All(system), call.Trace).Advance(time, out var done);
        call.Answer("More", more);
        call.Answer("Done", JsonText.Write(done is null ? [] : new[] { done }));
    }
}
