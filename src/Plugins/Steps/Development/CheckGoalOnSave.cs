using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Development;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Development;

/// <summary>A goal lies ahead when it is set or moved; later it may be overdue.</summary>
public sealed class CheckGoalOnSave : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(DevelopmentGoalTable.LogicalName, StepStage.PreOperation),
        StepRegistration.OnUpdate(DevelopmentGoalTable.LogicalName, StepStage.PreOperation, DevelopmentGoalTable.DueOn),
    ];

    protected override void Run(StepCall call)
    {
        if (call.Target.Day(DevelopmentGoalTable.DueOn) is { } dueOn)
            RefusedException.ThrowIf(GoalDateRule.Check(dueOn, new ZoneStore(call.AsSystem()).ZoneOf(call.Caller).DateOf(call.NowUtc)));
    }
}
