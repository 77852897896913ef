using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Development;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Steps.Development;

/// <summary>Lets audits and role-plays point to the rep's focus of that quarter, where nobody has chosen another.</summary>
public sealed class PointToFocusOnSave : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(SkillAuditTable.LogicalName, StepStage.PreOperation),
        StepRegistration.OnCreate(AgendaItemTable.LogicalName, StepStage.PreOperation),
        StepRegistration.OnUpdate(AgendaItemTable.LogicalName, StepStage.PreOperation, AgendaItemTable.Practised)
            .With(StepImage.Before(AgendaItemTable.OneOnOne, AgendaItemTable.Focus)),
    ];

    protected override void Run(StepCall call)
    {
        var row = call.IsCreate ? call.Target : call.Merged;
        if (row.Lookup(AgendaItemTable.Focus) is null && FocusOf(call, row) is { } focus)
            call.Target[AgendaItemTable.Focus] = focus;
    }

    private static EntityReference? FocusOf(StepCall call, Entity row)
    {
        if (call.Context.PrimaryEntityName == SkillAuditTable.LogicalName)
        {
            return row.Lookup(SkillAuditTable.Rep) is { } rep && row.Day(SkillAuditTable.On) is { } day
                ? new FocusStore(call.AsSystem()).Of(rep, day)
                : null;
        }

        return row.Number<bool>(AgendaItemTable.Practised) == true && row.Lookup(AgendaItemTable.OneOnOne) is { } one
            ? new FocusStore(call.AsSystem()).OfOneOnOne(one)
            : null;
    }
}
