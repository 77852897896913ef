using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Development;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Development;

/// <summary>Opens a rep's profile, plans and history to the new manager, and closes what is the rep's own to the former one.</summary>
public sealed class HandOverDevelopmentOnManagerChange : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration
            .OnUpdate(SystemUserTable.LogicalName, StepStage.PostOperation, SystemUserTable.ParentSystemUserId)
            .With(StepImage.Before(SystemUserTable.ParentSystemUserId), StepImage.After(SystemUserTable.ParentSystemUserId)),
    ];

    protected override void Run(StepCall call)
    {
        var (from, to) = (call.Before.Lookup(SystemUserTable.ParentSystemUserId), call.After.Lookup(SystemUserTable.ParentSystemUserId));
        if (from != to)
            new RowSharing(call.AsSystem()).HandOver(call.Context.PrimaryEntityId, from, to);
    }
}
