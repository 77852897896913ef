using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Development;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Development;

/// <summary>Lets nobody put words into a rep's mouth. Later the row is shared for reading only.</summary>
public sealed class CheckProfileOnCreate : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
        [StepRegistration.OnCreate(CoachingProfileTable.LogicalName, StepStage.PreOperation).Ranked(1)];

    protected override void Run(StepCall call)
    {
        var rep = call.Target.Lookup(CoachingProfileTable.Rep) ?? call.Caller;
        RefusedException.ThrowIf(ProfileRule.Check(call.Caller, rep));
        call.Target[CoachingProfileTable.Rep] = RowValues.Reference(SystemUserTable.LogicalName, rep);
    }
}
