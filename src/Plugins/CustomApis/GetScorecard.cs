using System;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Kpis;
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
        var people = new PeopleStore(call.AsCaller);
        var rep = people.Rep(call.IdOf("Rep")) ?? throw new RefusedException(NotFound());
        var authorised = Check(call.Caller, rep, people);

        call.Answer("Scorecard", ScorecardJson.Write(new ScorecardStore(call.AsSystem(authorised)).Of(rep, AsOf(call))));
    }

    private static Authorised Check(Guid caller, Rep rep, PeopleStore people)
    {
        var role = RepCallerRule.Of(caller, rep.Id, rep.Manager is { } manager ? [manager] : [], holdsLeaderRole: false);

        // Leaders ask more rarely than reps and managers, and cost two more reads.
        if (role == RepCaller.None)
            role = RepCallerRule.Of(caller, rep.Id, people.ChainAbove(rep.Id), people.HoldsLeaderRole(caller));
        return Authorised.By(RepCallerRule.Check(role, rep.Name, RepCaller.Self, RepCaller.Manager, RepCaller.Leader), role.ToString());
    }

    /// <summary>Now, or an earlier instant; the platform may give the type's default for an input that was left out.</summary>
    private static DateTime AsOf(ApiCall call)
    {
        var asked = call.Optional<DateTime>("AsOf");
        var instant = asked is { } given && given != default ? DateTime.SpecifyKind(given, DateTimeKind.Utc) : call.NowUtc;
        return instant < call.NowUtc ? instant : call.NowUtc;
    }

    private static Refusal NotFound() =>
        new(RefusalCode.RowNotFound, "Scorecard", "There is no such user, or you may not read their record.", "Choose a user whose record you can open.");
}
