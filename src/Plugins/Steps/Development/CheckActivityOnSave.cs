using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Development;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Development;

/// <summary>Keeps coaching activities to what took place and took time: leaders count them.</summary>
public sealed class CheckActivityOnSave : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(CoachingActivityTable.LogicalName, StepStage.PreOperation),
        StepRegistration
            .OnUpdate(CoachingActivityTable.LogicalName, StepStage.PreOperation, CoachingActivityTable.On, CoachingActivityTable.Minutes)
            .With(StepImage.Before(CoachingActivityTable.On, CoachingActivityTable.Minutes)),
    ];

    protected override void Run(StepCall call)
    {
        var row = call.IsCreate ? call.Target : call.Merged;
        var today = new ZoneStore(call.AsSystem()).ZoneOf(call.Caller).DateOf(call.NowUtc);
        RefusedException.ThrowIf(ActivityRule.Check(row.Day(CoachingActivityTable.On), row.Number<int>(CoachingActivityTable.Minutes), today));
    }
}
