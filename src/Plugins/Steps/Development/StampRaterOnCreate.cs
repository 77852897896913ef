using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Development;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Development;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Development;

/// <summary>Notes who rates, before the key is made of it, and lets only those rate who have seen the rep at work.</summary>
public sealed class StampRaterOnCreate : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
        [StepRegistration.OnCreate(SkillRatingTable.LogicalName, StepStage.PreOperation).Ranked(1)];

    protected override void Run(StepCall call)
    {
        var target = call.Target;
        target[SkillRatingTable.RatedBy] = RowValues.Reference(SystemUserTable.LogicalName, call.Caller);
        if (target.Lookup(SkillRatingTable.Audit) is { } audit && new AuditStore(call.AsSystem()).Parties(audit) is { } parties)
            RefusedException.ThrowIf(RaterRule.Check(call.Caller, parties.Rep, parties.Manager, parties.Auditor));
    }
}
