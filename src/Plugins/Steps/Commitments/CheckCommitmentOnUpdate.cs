using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Steps.Commitments;

/// <summary>Checks a change of an open commitment, and refuses those of a resolved one.</summary>
public sealed class CheckCommitmentOnUpdate : CoachingStep
{
    /// <summary>What somebody agrees to by accepting it.</summary>
    private static readonly string[] Terms = [.. TermsStore.Columns, CommitmentTable.TargetPer, CommitmentTable.Behaviour];

    private static readonly string[] Guarded =
    [
        .. Terms, CommitmentTable.Opportunity, CommitmentTable.Focus, CommitmentTable.Obstacle, CommitmentTable.Change, CommitmentTable.WantsTask,
        CommitmentTable.RenegotiatedTo, CommitmentTable.StateCode, CommitmentTable.StatusCode,
    ];

    private static readonly string[] Counted = [CommitmentTable.MeasuredValue, CommitmentTable.Progress, CommitmentTable.Evidence];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration
            .OnUpdate(CommitmentTable.LogicalName, StepStage.PreOperation, [.. Guarded, .. Counted, CommitmentTable.OwnerId])
            .With(StepImage.Before(
            [
                .. Guarded, CommitmentTable.Evidence, CommitmentTable.AcceptedOn, CommitmentTable.OwnerId, CommitmentTable.Rep, CommitmentTable.Counterpart,
                CommitmentTable.OneOnOne,
            ])),
    ];

    protected override void Run(StepCall call)
    {
        if (CommitmentRow.Status(call.Before.Choice(CommitmentTable.StatusCode)) != CommitmentStatus.Open)
        {
            KeepResolved(call);
            return;
        }

        if (call.Target.Contains(CommitmentTable.OwnerId))
            SettleOwner(call);
        if (TermsStore.Columns.Any(call.Target.Contains))
            CheckTerms(call);
        if (Terms.Any(call.Changes))
            SettleAcceptance(call);
        if (call.Changes(CommitmentTable.Kpi))
            Forget(call.Target);
    }

    /// <summary>Also for this solution itself: a count that began while it was open comes too late for the frozen evidence.</summary>
    private static void KeepResolved(StepCall call)
    {
        if (Guarded.Any(column => ChangesByHand(call, column)))
            throw new RefusedException(ResolvedCommitment.Refuse(call.Before.Text(CommitmentTable.Title) ?? ""));
        if (!EvidenceJson.IsResolved(call.Before.Text(CommitmentTable.Evidence)))
            return;
        foreach (var late in Counted)
            call.Target.Attributes.Remove(late);
    }

    /// <summary>A link that is emptied may be the platform's doing, when somebody deletes what it led to; nobody is kept from that.</summary>
    private static bool ChangesByHand(StepCall call, string column) =>
        call.Changes(column) && !(call.Target[column] is null && call.Before.Attributes.TryGetValue(column, out var before) && before is EntityReference);

    /// <summary>
    /// What the rep promised stays the rep's, also when the 1:1 around it is assigned to another manager and the platform
    /// would pass that on. Whoever takes a manager's promise over has not accepted it yet, and the numbers in it are another's.
    /// </summary>
    private static void SettleOwner(StepCall call)
    {
        var before = call.Before.User(CommitmentTable.OwnerId);
        var after = call.Target.User(CommitmentTable.OwnerId);
        var rep = call.Before.Lookup(CommitmentTable.Rep);
        if (before == after)
            return;

        // Not the owner tells whose promise it is: who writes one down for the other has it for as long as that operation takes.
        var isReps = call.Before.Lookup(CommitmentTable.Counterpart) is { } counterpart ? counterpart != rep : before == rep;
        if (before == rep && isReps)
        {
            call.Target[CommitmentTable.OwnerId] = call.Before[CommitmentTable.OwnerId];
            return;
        }

        if (after == rep && !isReps)
            throw new RefusedException(CommitmentPeople.NotTheReps());
        RefusedException.ThrowIf(CheckNewOwner(call, rep, after ?? Guid.Empty));
        // What goes back to whose promise it was is accepted and counted still; by hand nobody writes this column.
        if (call.Target.Contains(CommitmentTable.AcceptedOn))
            return;

        call.Target[CommitmentTable.AcceptedOn] = null;
        Forget(call.Target);
    }

    /// <summary>Outside a 1:1 stands what was handed over: it is the manager's of now.</summary>
    private static Refusal? CheckNewOwner(StepCall call, Guid? rep, Guid owner)
    {
        var system = call.AsSystem();
        if (call.Before.Lookup(CommitmentTable.OneOnOne) is { } id && new OneOnOneRecordStore(system).Find(id) is { } one)
            return CommitmentPeople.Check(one, owner);
        return rep is { } person && new PeopleStore(system).ManagerOf(person) == owner ? null : CommitmentPeople.NotTheManager();
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

    /// <summary>Who changes the terms of a promise of their own accepts them by that; what somebody else changes waits to be accepted again.</summary>
    private static void SettleAcceptance(StepCall call)
    {
        if (call.Merged.User(CommitmentTable.OwnerId) != call.Caller)
            call.Target[CommitmentTable.AcceptedOn] = null;
        else if (call.Before.Instant(CommitmentTable.AcceptedOn) is null)
            call.Target[CommitmentTable.AcceptedOn] = call.NowUtc;
    }

    /// <summary>What was counted was of another KPI, or of another person.</summary>
    private static void Forget(Entity target)
    {
        foreach (var column in Counted)
            target[column] = null;
    }
}
