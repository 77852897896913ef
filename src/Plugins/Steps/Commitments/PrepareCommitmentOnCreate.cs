using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Steps.Commitments;

/// <summary>
/// Checks a new commitment and fills in the two people of its 1:1. Who writes down a promise of their own accepts it by that.
/// </summary>
public sealed class PrepareCommitmentOnCreate : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
        [StepRegistration.OnCreate(CommitmentTable.LogicalName, StepStage.PreOperation)];

    protected override void Run(StepCall call)
    {
        var target = call.Target;
        var system = call.AsSystem();
        var one = (target.Lookup(CommitmentTable.OneOnOne) is { } id ? new OneOnOneRecordStore(system).Find(id) : null)
            ?? throw new RefusedException(CommitmentPeople.WithoutOneOnOne());
        RefusedException.ThrowIf(CommitmentPeople.CheckMaker(one, call.Caller));
        if (CommitmentRow.Status(target.Choice(CommitmentTable.StatusCode)) != CommitmentStatus.Open)
            throw new RefusedException(CommitmentPeople.NotOpen());

        var people = CommitmentPeople.Of(one, target.User(CommitmentTable.OwnerId) ?? call.Caller, target.Lookup(CommitmentTable.Counterpart), out var refusal);
        RefusedException.ThrowIf(refusal ?? (target.Lookup(CommitmentTable.Rep) is { } rep ? RepMatches(one.Rep.Id, rep) : null));
        var madeOn = MadeOn(target, call.NowUtc);
        var today = people!.Zone.DateOf(madeOn);

        if (target.Lookup(CommitmentTable.Kpi) is not null && target.Day(CommitmentTable.MeasureFrom) is null)
            target[CommitmentTable.MeasureFrom] = today.ToDateTime();
        RefusedException.ThrowIf(TermsRule.Check(new TermsStore(system).Of(target), today, dueIsNew: true));

        // Not the owner: who may not make rows for others makes this one as their own, and it is given away after the operation.
        GiveCommitmentToOwnerOnCreate.Remember(call, people.Owner);
        target[CommitmentTable.Rep] = User(people.Rep);
        target[CommitmentTable.Counterpart] = User(people.Counterpart);
        if (people.Owner == call.Caller)
            target[CommitmentTable.AcceptedOn] = madeOn;
    }

    /// <summary>Earlier than now for whoever may date rows back, as for the history of another system.</summary>
    private static DateTime MadeOn(Entity target, DateTime nowUtc)
    {
        DateTime?[] dates = [nowUtc, target.Instant(CommitmentTable.CreatedOn), target.Instant(CommitmentTable.OverriddenCreatedOn)];
        return dates.Min()!.Value;
    }

    private static Domain.Refusals.Refusal? RepMatches(Guid expected, Guid given) =>
        expected == given ? null : CommitmentPeople.AnotherRep();

    private static EntityReference User(Guid id) => new(SystemUserTable.LogicalName, id);
}
