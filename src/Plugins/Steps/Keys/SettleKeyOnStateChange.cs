using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Keys;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Keys;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Steps.Keys;

/// <summary>
/// A row that is deactivated gives its key up, one that is activated takes it back. After the operation and by a
/// write of its own, because the platform carries out a change of state apart from other columns.
/// </summary>
public sealed class SettleKeyOnStateChange : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        .. KeyedTable.All.Select(table => table.Table).Concat([OneOnOneTable.LogicalName]).Select(table => StepRegistration
            .OnUpdate(table, StepStage.PostOperation, OneOnOneTable.StateCode)
            .With(StepImage.After(OneOnOneTable.StateCode, KeyedTable.KeyColumn))),
    ];

    protected override void Run(StepCall call)
    {
        if (call.After.Text(KeyedTable.KeyColumn) is not { } key)
            return;

        var settled = KeyState.Of(key, call.Context.PrimaryEntityId, call.After.Choice(OneOnOneTable.StateCode) == OneOnOneTable.State.Active);
        if (settled != key)
            call.AsSystem().Update(new Entity(call.Context.PrimaryEntityName, call.Context.PrimaryEntityId) { [KeyedTable.KeyColumn] = settled });
    }
}
