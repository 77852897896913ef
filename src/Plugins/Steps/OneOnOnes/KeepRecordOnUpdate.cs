using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.OneOnOnes;

/// <summary>Keeps a completed 1:1 as it was held, and what the manager notes of any from the rep's hand.</summary>
public sealed class KeepRecordOnUpdate : CoachingStep
{
    private static readonly Dictionary<string, RecordPart> Parts = new()
    {
        [OneOnOneTable.StateCode] = RecordPart.State,
        [OneOnOneTable.StatusCode] = RecordPart.State,
        [OneOnOneTable.ScheduledStart] = RecordPart.Plan,
        [OneOnOneTable.ScheduledEnd] = RecordPart.Plan,
        [OneOnOneTable.ActualStart] = RecordPart.Times,
        [OneOnOneTable.ActualEnd] = RecordPart.Times,
        [OneOnOneTable.CoachingMinutes] = RecordPart.Talk,
        [OneOnOneTable.StatusMinutes] = RecordPart.Talk,
    };

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        // First, so that no other step has added to what the caller sent.
        StepRegistration.OnUpdate(OneOnOneTable.LogicalName, StepStage.PreOperation, [.. Parts.Keys]).Ranked(5)
            .With(StepImage.Before([.. Parts.Keys, OneOnOneTable.Rep, OneOnOneTable.Name, OneOnOneTable.ScoreIsFinal])),
    ];

    protected override void Run(StepCall call)
    {
        var before = call.Before;
        var changed = Parts.Where(part => call.Changes(part.Key)).Aggregate(RecordPart.None, (all, part) => all | part.Value);
        RefusedException.ThrowIf(RecordRule.Check(
            before.Text(OneOnOneTable.Name) ?? "1:1",
            OneOnOneRecordStore.Status(before.Choice(OneOnOneTable.StatusCode)),
            before.Number<bool>(OneOnOneTable.ScoreIsFinal) ?? false,
            call.Caller == before.Lookup(OneOnOneTable.Rep),
            changed));
    }
}
