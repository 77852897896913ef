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
    /// <summary>What a row causes when it comes back is not begun while its place is taken.</summary>
    private const int BeforeOthers = 2;

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        .. KeyedTable.All.Select(table => table.Table).Concat([OneOnOneTable.LogicalName]).Select(table => StepRegistration
            .OnUpdate(table, StepStage.PostOperation, OneOnOneTable.StateCode).Ranked(BeforeOthers)
            .With(StepImage.After(OneOnOneTable.StateCode, KeyedTable.KeyColumn))),
    ];

    protected override void Run(StepCall call)
    {
        if (call.After.Text(KeyedTable.KeyColumn) is not { } key)
            return;

        var isActive = call.After.Choice(OneOnOneTable.StateCode) == OneOnOneTable.State.Active;
        var settled = KeyState.Of(key, call.Context.PrimaryEntityId, isActive);
        if (settled == key)
            return;

        // The key would refuse it as well, but without saying what to do.
        if (isActive && new KeyStore(call.AsSystem()).IsTaken(call.Context.PrimaryEntityName, settled))
            throw new RefusedException(KeyState.Taken(call.Context.PrimaryEntityName));
        call.AsSystem().Update(new Entity(call.Context.PrimaryEntityName, call.Context.PrimaryEntityId) { [KeyedTable.KeyColumn] = settled });
    }
}
