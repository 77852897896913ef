using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Steps.Commitments;

/// <summary>Checks a change of an open commitment, and refuses those of a resolved one.</summary>
public sealed class CheckCommitmentOnUpdate : CoachingStep
{
    private static readonly string[] Guarded =
    [
        .. TermsStore.Columns, CommitmentTable.TargetPer, CommitmentTable.Behaviour, CommitmentTable.Opportunity, CommitmentTable.Focus,
        CommitmentTable.Obstacle, CommitmentTable.Change, CommitmentTable.WantsTask, CommitmentTable.RenegotiatedTo, CommitmentTable.StateCode,
        CommitmentTable.StatusCode,
    ];

    /// <summary>By what a KPI is measured.</summary>
    private static readonly string[] Measured =
        [CommitmentTable.Kpi, CommitmentTable.TargetValue, CommitmentTable.TargetPer, CommitmentTable.MeasureFrom, CommitmentTable.DueOn];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration
            .OnUpdate(CommitmentTable.LogicalName, StepStage.PreOperation, [.. Guarded, CommitmentTable.OwnerId])
            .With(StepImage.Before([.. Guarded, CommitmentTable.OwnerId, CommitmentTable.Rep, CommitmentTable.OneOnOne])),
    ];

    protected override void Run(StepCall call)
    {
        if (CommitmentRow.Status(call.Before.Choice(CommitmentTable.StatusCode)) != CommitmentStatus.Open)
        {
            if (Guarded.Any(column => Changes(call, column)) && !Lineage.IsOwn(call.Context, StepCatalogue.Ids))
                throw new RefusedException(ResolvedCommitment.Refuse(call.Before.Text(CommitmentTable.Title) ?? ""));
            return;
        }

        if (call.Target.Contains(CommitmentTable.OwnerId))
            SettleOwner(call);
        if (TermsStore.Columns.Any(call.Target.Contains))
            CheckTerms(call);
        if (Measured.Any(column => Changes(call, column)))
            SettleAcceptance(call);
    }

    /// <summary>
    /// The manager's own numbers are measured, for the rep to read, once the manager has accepted just this: what the rep
    /// changes of it the manager has not.
    /// </summary>
    private static void SettleAcceptance(StepCall call)
    {
        var rep = call.Before.Lookup(CommitmentTable.Rep);
        if (call.Caller == rep && call.Before.User(CommitmentTable.OwnerId) != rep && !Lineage.IsOwn(call.Context, StepCatalogue.Ids))
            call.Target[CommitmentTable.AcceptedOn] = null;
    }

    /// <summary>A link that is emptied may be the platform's doing, when somebody deletes what it led to; nobody is kept from that.</summary>
    private static bool Changes(StepCall call, string column)
    {
        if (!call.Target.Attributes.TryGetValue(column, out var value))
            return false;
        call.Before.Attributes.TryGetValue(column, out var before);
        return !(value is null && before is EntityReference) && !Equals(value, before);
    }

    /// <summary>
    /// What the rep promised stays the rep's, also when the 1:1 around it is assigned to another manager and the platform
    /// would pass that on. Whoever takes a manager's promise over has not accepted it yet.
    /// </summary>
    private static void SettleOwner(StepCall call)
    {
        var before = call.Before.User(CommitmentTable.OwnerId);
        var after = call.Target.User(CommitmentTable.OwnerId);
        if (before == after)
            return;
        if (before == call.Before.Lookup(CommitmentTable.Rep))
        {
            call.Target[CommitmentTable.OwnerId] = call.Before[CommitmentTable.OwnerId];
            return;
        }

        var one = call.Before.Lookup(CommitmentTable.OneOnOne) is { } id ? new OneOnOneRecordStore(call.AsSystem()).Find(id) : null;
        RefusedException.ThrowIf(one is null ? CommitmentPeople.WithoutOneOnOne() : CommitmentPeople.Check(one, after ?? Guid.Empty));
        call.Target[CommitmentTable.AcceptedOn] = null;
    }

    private static void CheckTerms(StepCall call)
    {
        var system = call.AsSystem();
        var zone = new ZoneStore(system).ZoneOf(call.Merged.User(CommitmentTable.OwnerId));
        var dueIsNew = call.Target.Contains(CommitmentTable.DueOn) && call.Target.Day(CommitmentTable.DueOn) != call.Before.Day(CommitmentTable.DueOn);
        if (call.Merged.Lookup(CommitmentTable.Kpi) is not null && call.Merged.Day(CommitmentTable.MeasureFrom) is null)
            call.Target[CommitmentTable.MeasureFrom] = zone.DateOf(call.NowUtc).ToDateTime();
        RefusedException.ThrowIf(TermsRule.Check(new TermsStore(system).Of(call.Merged), zone.DateOf(call.NowUtc), dueIsNew));
    }
}
