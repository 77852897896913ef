using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Steps.Access;

/// <summary>
/// Refuses to write computed columns by hand. At pre-validation, so that it judges what the caller sent and not
/// what later steps of this solution add to the same write.
/// </summary>
public sealed class RefuseComputedOnWrite : CoachingStep
{
    /// <summary>The reason of status that the platform sets, in each table, where a row is deactivated and none is given, or -1.</summary>
    private const int ReasonOfInactive = OneOnOneTable.Status.Completed;

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        .. WriteRules.All.Select(rule => StepRegistration.OnCreate(rule.Table, StepStage.PreValidation).Ranked(1)),
        .. WriteRules.All.Select(rule => StepRegistration.OnUpdate(rule.Table, StepStage.PreValidation, [.. Guarded(rule)]).Ranked(1)),
    ];

    protected override void Run(StepCall call)
    {
        var target = call.Target;
        // A new row has nothing in a column that the write leaves empty.
        var columns = target.Attributes.Where(pair => !call.IsCreate || pair.Value is not null).Select(pair => pair.Key);
        var refusal = WriteRules.Of(call.Context.PrimaryEntityName).Check(call.IsCreate, columns, StatusOf(target));
        if (refusal is not null && !Lineage.IsOwn(call.Context, StepCatalogue.Ids))
            throw new RefusedException(refusal);
    }

    private static int? StatusOf(Entity target) => target.Choice(OneOnOneTable.StatusCode) is { } given and >= 0
        ? given
        : target.Choice(OneOnOneTable.StateCode) == OneOnOneTable.State.Inactive ? ReasonOfInactive : null;

    private static IEnumerable<string> Guarded(WriteRule rule) =>
        rule.Computed.Concat(rule.OnCreate).Concat(rule.ComputedStatuses.Count > 0 ? [OneOnOneTable.StatusCode, OneOnOneTable.StateCode] : []);
}
