using System;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.People;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>A rep's numbers, for the rep, the rep's manager, and the leaders above.</summary>
public sealed class GetScorecard : CoachingApi
{
    public override string UniqueName => "coach_GetScorecard";

    protected override void Respond(ApiCall call)
    {
        var id = call.IdOf("Rep");
        var nowUtc = AsOf(call);

        // Who manages whom decides who may ask, so it is looked up before the caller is known to be allowed anything.
        var checking = call.AsSystem(Authorised.By(null, "the check of the caller"));
        var rep = new RepStore(checking).Find(id) ?? throw new RefusedException(new Refusal(
            RefusalCode.RowNotFound, "Scorecard", "There is no such user.", "Choose a user who exists."));
        var mayLead = rep.Managers.Count > 1 && rep.Manager != call.Caller && rep.Id != call.Caller && rep.Managers.Contains(call.Caller)
            && new RoleStore(checking).HoldsAny(call.Caller, RoleNames.Leader);
        var role = RepCallerRule.Of(call.Caller, rep.Id, rep.Managers, mayLead);
        var authorised = Authorised.By(RepCallerRule.Check(role, rep.Name, RepCaller.Self, RepCaller.Manager, RepCaller.Leader), role.ToString());

        call.Answer("Scorecard", ScorecardJson.Write(new ScorecardStore(call.AsSystem(authorised)).Of(rep, nowUtc)));
    }

    /// <summary>Now, or an earlier instant; the platform may give the type's default for an input that was left out.</summary>
    private static DateTime AsOf(ApiCall call)
    {
        var asked = call.Optional<DateTime>("AsOf");
        return asked is { } given && given != default && DateTime.SpecifyKind(given, DateTimeKind.Utc) < call.NowUtc ? DateTime.SpecifyKind(given, DateTimeKind.Utc) : call.NowUtc;
    }
}
