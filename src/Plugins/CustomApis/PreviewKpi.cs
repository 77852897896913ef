using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>Shows an administrator what a definition would give, before it is saved. Nothing here runs as SYSTEM.</summary>
public sealed class PreviewKpi : CoachingApi
{
    public override string UniqueName => "coach_PreviewKpi";

    protected override void Respond(ApiCall call)
    {
        RoleCheck.Require(call, RoleNames.Administrator);
        var draft = JsonText.Read<KpiDraftJson>(call.Text("Definition")) ?? throw new RefusedException(new Refusal(
            RefusalCode.InputInvalid, UniqueName, "The input Definition is no JSON object of a definition.", "Give code, table, userColumn, dateColumn and aggregate, or calculation and operands."));
        var rep = new PeopleStore(call.AsCaller).Rep(call.IdOf("Rep")) ?? throw new RefusedException(new Refusal(
            RefusalCode.RowNotFound, UniqueName, "There is no such user, or you may not read their record.", "Choose a user whose record you can open."));

        var values = new PreviewStore(call.AsCaller).Of(draft, call.Caller, rep, call.NowUtc, out var problem);
        call.Answer("Values", values is null ? null : JsonText.Write(values));
        call.Answer("Problem", problem);
    }
}
