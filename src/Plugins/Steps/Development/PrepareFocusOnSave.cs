using System;
using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Development;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Development;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Development;

/// <summary>Settles the quarter of a focus, before its key is made of it, checks its KPIs, and notes where the rep begins.</summary>
public sealed class PrepareFocusOnSave : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(FocusTable.LogicalName, StepStage.PreOperation).Ranked(1),
        StepRegistration
            .OnUpdate(FocusTable.LogicalName, StepStage.PreOperation, FocusTable.Kpi, FocusTable.AimsAt)
            .With(StepImage.Before(FocusTable.Kpi, FocusTable.AimsAt)).Ranked(1),
    ];

    protected override void Run(StepCall call)
    {
        var row = call.IsCreate ? call.Target : call.Merged;
        var store = new FocusStore(call.AsSystem());
        var (kpi, aim) = (row.Lookup(FocusTable.Kpi), row.Lookup(FocusTable.AimsAt));
        var categories = store.CategoriesOf(kpi, aim);
        RefusedException.ThrowIf(FocusRule.Check(Of(kpi, categories), Of(aim, categories)));
        if (!call.IsCreate)
            return;

        if (call.Target.Day(FocusTable.Quarter) is { } day)
            call.Target[FocusTable.Quarter] = FocusRule.QuarterOf(day).ToDateTime();
        if (call.Target.Number<decimal>(FocusTable.Baseline) is null && row.Lookup(FocusTable.Rep) is { } rep && row.Lookup(FocusTable.Skill) is { } skill)
            call.Target[FocusTable.Baseline] = store.LevelOf(rep, skill);
    }

    private static KpiCategory? Of(Guid? kpi, IReadOnlyDictionary<Guid, KpiCategory> categories) =>
        kpi is { } id && categories.TryGetValue(id, out var category) ? category : null;
}
