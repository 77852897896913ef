using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Agendas;
using CrmCoaching.Data.Development;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Domain.Access;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>Gives a new organisation what it starts with. What is there already stays as it is, so it can be called at any time.</summary>
public sealed class LoadDefaults : CoachingApi
{
    public override string UniqueName => "coach_LoadDefaults";

    protected override void Respond(ApiCall call)
    {
        var system = call.AsSystem(RoleCheck.Require(call, RoleNames.Administrator));
        call.Answer("Loaded", JsonText.Write(new LoadedJson
        {
            Kpis = [.. new ShippedKpiStore(system).CreateMissing(call.NowUtc)],
            Skills = [.. new ShippedSkillStore(system).CreateMissing()],
            Agendas = [.. new ShippedAgendaStore(system).CreateMissing()],
            Secret = new SecretStore(system).Ensure(),
            Warnings = [.. HierarchyWarning.Of(new HierarchySettings(system).StillIn([.. OwnTables.Conversation, .. OwnTables.Facts]))],
        }));
    }
}
