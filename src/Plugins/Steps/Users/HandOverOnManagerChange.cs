using System;
using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Users;

/// <summary>
/// Hands a rep's 1:1s over when the rep's manager changes, and calls them off when the rep leaves. After the write: thirteen weeks of 1:1s are some seventy writes,
/// and whoever moves a whole team must not wait for them, nor fail by them. Should it fail for good, the day's work does it.
/// </summary>
public sealed class HandOverOnManagerChange : CoachingStep
{
    /// <summary>The platform ends every operation after two minutes; what is to come is handed over first, and the history as long as this lasts.</summary>
    private const int BudgetSeconds = 60;

    /// <summary>Rows of the history, the newest first: ten years of weekly 1:1s. The day's work goes on with what is left.</summary>
    private const int MostRows = 500;

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnUpdate(SystemUserTable.LogicalName, StepStage.PostOperation, SystemUserTable.ParentSystemUserId, SystemUserTable.IsDisabled)
            .Asynchronously()
            .With(StepImage.Before(SystemUserTable.ParentSystemUserId)),
    ];

    protected override void Run(StepCall call)
    {
        var time = new CallTime(call.NowUtc, TimeSpan.FromSeconds(BudgetSeconds));
        var left = MostRows;
        var written = new Handover(call.AsSystem(), call.NowUtc).Of(
            call.Context.PrimaryEntityId, call.Before.Lookup(SystemUserTable.ParentSystemUserId), () => --left > 0 && time.IsLeft(), out _);
        call.Trace($"{written} rows handed over, shared or called off");
    }
}
