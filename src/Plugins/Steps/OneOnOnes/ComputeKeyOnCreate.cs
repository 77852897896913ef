using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Settings;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.OneOnOnes;

/// <summary>
/// Gives a new 1:1 its key and its end, and remembers its original date. A key that is there already comes from this solution,
/// which knew the calendar; by hand it would have been refused.
/// </summary>
public sealed class ComputeKeyOnCreate : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
        [StepRegistration.OnCreate(OneOnOneTable.LogicalName, StepStage.PreOperation)];

    protected override void Run(StepCall call)
    {
        var target = call.Target;
        if (target.Instant(OneOnOneTable.ScheduledStart) is not { } start || target.Lookup(OneOnOneTable.Rep) is not { } rep)
            throw new RefusedException(new Refusal(RefusalCode.KeyIncomplete, "New 1:1", "It needs a rep and a start.", "Fill in both."));

        if (!target.Contains(OneOnOneTable.OriginalStart))
            target[OneOnOneTable.OriginalStart] = start;
        // Without an end it would never be over.
        if (target.Instant(OneOnOneTable.ScheduledEnd) is null)
            target[OneOnOneTable.ScheduledEnd] = start + OneOnOneSettings.Length(new SettingStore(call.AsSystem()).All());
        if (target.Text(OneOnOneTable.Key) is null)
            target[OneOnOneTable.Key] = new OneOnOneKeyStore(call.AsSystem()).FreeKeyOf(target.Lookup(OneOnOneTable.Cadence), rep, start, call.NowUtc).Value;
    }
}
