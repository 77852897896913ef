using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Steps.Access;

/// <summary>Shares what is written about a rep: with the rep, or with the manager where the rep wrote it.</summary>
public sealed class ShareWithOtherPartyOnCreate : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        .. SharedTable.All.Concat([SharedTable.OneOnOne]).Select(table => StepRegistration.OnCreate(table.Table, StepStage.PostOperation)
            .With(StepImage.After(SharedTable.RepColumn, PraiseTable.OwnerId))),
    ];

    protected override void Run(StepCall call)
    {
        var row = call.After;
        var table = call.Context.PrimaryEntityName;

        // A 1:1 that this solution plans is shared where it is planned.
        if (table == SharedTable.OneOnOne.Table && Lineage.IsOwn(call.Context, StepCatalogue.Ids))
            return;
        if (row.Lookup(SharedTable.RepColumn) is { } rep)
            new PartyShares(call.AsSystem()).ShareNew(new EntityReference(table, call.Context.PrimaryEntityId), rep, row.User(PraiseTable.OwnerId));
    }
}
