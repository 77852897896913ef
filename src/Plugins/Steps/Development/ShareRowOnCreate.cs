using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Development;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Development;

/// <summary>Lets rep and manager both see what concerns the rep's development.</summary>
public sealed class ShareRowOnCreate : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        .. SharedTable.All.Select(table => StepRegistration
            .OnCreate(table.Table, StepStage.PostOperation)
            .With(StepImage.After(SharedTable.RepColumn, OneOnOneTable.OwnerId))),
    ];

    protected override void Run(StepCall call)
    {
        if (call.After.Lookup(SharedTable.RepColumn) is { } rep)
            new RowSharing(call.AsSystem()).Share(call.After.ToEntityReference(), rep, call.After.User(OneOnOneTable.OwnerId));
    }
}
