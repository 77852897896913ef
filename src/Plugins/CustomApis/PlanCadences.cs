using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.Settings;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>
/// Creates and changes the cadences that are asked for and plans their 1:1s, for a team or for the whole organisation. Called again with the same proposals until there
/// is no more. Rows that cannot be carried out are all named at once, and then nothing is written.
/// </summary>
public sealed class PlanCadences : CoachingApi
{
    public override string UniqueName => "coach_PlanCadences";

    protected override void Respond(ApiCall call)
    {
        var time = CallTime.Within(call.Optional<int>("Budget"), call.NowUtc);
        var proposals = JsonText.Read<List<ProposalJson?>>(call.Text("Proposals")) ?? throw new RefusedException(new Refusal(
            RefusalCode.InputInvalid, UniqueName, "The input Proposals is no JSON array of cadences.", "Give what coach_RecommendCadence answers, changed as you like."));
        var isAdministrator = new RoleStore(call.AsCaller).HoldsAny(call.Caller, RoleNames.Administrator, RoleNames.SystemAdministrator);
        var system = call.AsSystem(isAdministrator ? Authorised.By(null, "Administrator") : RoleCheck.Require(call, RoleNames.Manager, RoleNames.Administrator));

        var values = new SettingStore(system).All();
        var settings = new CadenceSettings(values);
        var cadences = new ProposalReader(system, settings, call.NowUtc).Read(proposals, isAdministrator ? null : call.Caller, out var refusals);
        RefusedException.ThrowIf(ProposalCheck.All(refusals));

        var more = new CadenceBatch(system, settings).Write(cadences, time.IsLeft)
            || (cadences.Count > 0 && new HorizonRolling(system).Run(new MaintenanceRun(call.NowUtc, values, null, time.IsLeft)).More);
        call.Answer("More", more);
    }
}
