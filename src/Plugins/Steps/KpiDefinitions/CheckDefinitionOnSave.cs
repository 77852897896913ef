using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.KpiDefinitions;

/// <summary>
/// Checks a KPI definition with the write that changes what it reads. A definition that fails is saved with its
/// problem named and left out of scorecards, so that nobody loses what they have typed.
/// </summary>
public sealed class CheckDefinitionOnSave : CoachingStep
{
    private const int AfterTheKey = 20;

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(KpiDefinitionTable.LogicalName, StepStage.PreOperation).Ranked(AfterTheKey),
        StepRegistration
            .OnUpdate(KpiDefinitionTable.LogicalName, StepStage.PreOperation, [.. KpiDefinitionRow.SourceColumns])
            .With(StepImage.Before([.. KpiDefinitionRow.Columns])).Ranked(AfterTheKey),
    ];

    protected override void Run(StepCall call)
    {
        var row = call.IsCreate ? call.Target : call.Merged;
        var verdict = new DefinitionCheckStore(call.AsSystem()).Check(row, call.Caller, call.NowUtc);
        DefinitionCheckStore.Put(verdict, call.Target, call.NowUtc);
        call.Target[KpiDefinitionTable.SavedBy] = RowValues.Reference(SystemUserTable.LogicalName, call.Caller);
    }
}
