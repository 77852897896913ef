using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.OneOnOnes;

/// <summary>A 1:1 of which only the start is moved stays as long as it was, and none may end before it begins.</summary>
public sealed class KeepLengthOnMove : CoachingStep
{
    private static readonly string[] Columns = [OneOnOneTable.ScheduledStart, OneOnOneTable.ScheduledEnd];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnUpdate(OneOnOneTable.LogicalName, StepStage.PreOperation, Columns).With(StepImage.Before([.. Columns, OneOnOneTable.Name])),
    ];

    protected override void Run(StepCall call)
    {
        var (target, before) = (call.Target, call.Before);
        if (target.Instant(OneOnOneTable.ScheduledStart) is { } moved && !target.Contains(OneOnOneTable.ScheduledEnd)
            && before.Instant(OneOnOneTable.ScheduledStart) is { } start && before.Instant(OneOnOneTable.ScheduledEnd) is { } end)
            target[OneOnOneTable.ScheduledEnd] = moved + (end - start);

        var merged = call.Merged;
        if (merged.Instant(OneOnOneTable.ScheduledStart) is not { } from)
            throw new RefusedException(new Refusal(RefusalCode.OneOnOneTimeInvalid, "1:1", "It needs a start.", "Give it one, or cancel it."));
        if (merged.Instant(OneOnOneTable.ScheduledEnd) < from)
            throw new RefusedException(new Refusal(RefusalCode.OneOnOneTimeInvalid, "1:1", "It would end before it begins.", "Correct the start or the end."));
    }
}
