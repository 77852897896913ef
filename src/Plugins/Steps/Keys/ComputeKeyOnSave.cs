using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Keys;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Steps.Keys;

/// <summary>Computes the key of each row whose key is made of its own columns, with the write that sets them.</summary>
public sealed class ComputeKeyOnSave : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        .. KeyedTable.All.Select(table => StepRegistration.OnCreate(table.Table, StepStage.PreOperation)),
        .. KeyedTable.All.Where(HasParts).Select(table => StepRegistration
            .OnUpdate(table.Table, StepStage.PreOperation, [.. table.Columns])
            .With(StepImage.Before([.. table.Columns, OneOnOneTable.StateCode]))),
    ];

    protected override void Run(StepCall call)
    {
        var table = KeyedTable.Named(call.Context.PrimaryEntityName);
        var row = call.IsCreate ? call.Target : call.Merged;
        if (IsInactive(row))
            return;

        var key = table.KeyOf(row) ?? throw new RefusedException(Incomplete(table));
        call.Target[KeyedTable.KeyColumn] = key.Value;
    }

    /// <summary>A code is its own key: nothing has to be computed again when it is changed.</summary>
    private static bool HasParts(KeyedTable table) => table.Columns.All(column => column != KeyedTable.KeyColumn);

    /// <summary>An inactive row has given its key up and gets it back when it is activated.</summary>
    private static bool IsInactive(Entity row) => row.Choice(OneOnOneTable.StateCode) is { } state && state != OneOnOneTable.State.Active;

    private static Refusal Incomplete(KeyedTable table) => new(
        RefusalCode.KeyIncomplete,
        table.Table,
        $"It is told from others by {string.Join(", ", table.Columns)}, and one of them is empty.",
        "Fill in all of them.");
}
