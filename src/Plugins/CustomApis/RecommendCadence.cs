using System;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>Proposes a cadence for each rep of a manager: how often, when, and why.</summary>
public sealed class RecommendCadence : CoachingApi
{
    public override string UniqueName => "coach_RecommendCadence";

    protected override void Respond(ApiCall call)
    {
        var manager = call.IdOf("Manager");
        var system = call.AsSystem(Check(call, manager));
        call.Answer("Proposals", JsonText.Write(new Recommendations(system, call.NowUtc).Of(manager)));
    }

    /// <summary>For the manager, the leaders above, and administrators. Asked with the caller's own rights.</summary>
    private static Authorised Check(ApiCall call, Guid manager)
    {
        var people = new PeopleStore(call.AsCaller);
        if (call.Caller == manager && new RoleStore(call.AsCaller).HoldsAny(manager, RoleNames.Manager))
            return Authorised.By(null, "Manager");
        if (new RoleStore(call.AsCaller).HoldsAny(call.Caller, RoleNames.Administrator, RoleNames.SystemAdministrator))
            return Authorised.By(null, "Administrator");

        var isLeader = people.HoldsLeaderRole(call.Caller) && people.ChainAbove(manager) is { } chain && chain.Contains(call.Caller);
        return Authorised.By(
            isLeader ? null : new Refusal(
                RefusalCode.CallerNotAllowed, "Cadences of a team", "Only the manager, a coaching leader above the manager or a coaching administrator may do this.", "Ask one of them."),
            "Leader");
    }
}
