using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Agendas;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.OneOnOnes;

/// <summary>
/// Carries open agenda items over when a 1:1 ends, in whatever way, and lets those that found no next 1:1 go into one
/// that is planned, moved or opened again later.
/// </summary>
public sealed class CarryAgendaOverOnSave : CoachingStep
{
    private static readonly string[] Facts = [OneOnOneTable.Rep, OneOnOneTable.StateCode, OneOnOneTable.ScheduledStart];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(OneOnOneTable.LogicalName, StepStage.PostOperation).With(StepImage.After(Facts)),
        StepRegistration
            .OnUpdate(OneOnOneTable.LogicalName, StepStage.PostOperation, OneOnOneTable.StateCode, OneOnOneTable.ScheduledStart)
            .With(StepImage.Before(Facts), StepImage.After(Facts)),
    ];

    protected override void Run(StepCall call)
    {
        var changed = call.IsCreate
            || call.Before.Choice(OneOnOneTable.StateCode) != call.After.Choice(OneOnOneTable.StateCode)
            || call.Before.Instant(OneOnOneTable.ScheduledStart) != call.After.Instant(OneOnOneTable.ScheduledStart);
        if (changed && call.After.Lookup(OneOnOneTable.Rep) is { } rep)
            call.Trace($"{new CarryOverStore(call.AsSystem()).Carry(rep, call.NowUtc)} agenda items carried over");
    }
}
