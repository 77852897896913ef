using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Notifications;
using CrmCoaching.Data.Settings;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.OneOnOnes;

/// <summary>Asks the rep for an agenda when a 1:1 is moved so near that the day's work would not ask for it any more.</summary>
public sealed class AskForAgendaOnMove : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration
            .OnUpdate(OneOnOneTable.LogicalName, StepStage.PostOperation, OneOnOneTable.ScheduledStart)
            .With(StepImage.Before(OneOnOneTable.ScheduledStart), StepImage.After(OneOnOneTable.ScheduledStart, OneOnOneTable.StatusCode, OneOnOneTable.AgendaSubmittedOn)),
    ];

    protected override void Run(StepCall call)
    {
        var start = call.After.Instant(OneOnOneTable.ScheduledStart);
        if (start is null || start == call.Before.Instant(OneOnOneTable.ScheduledStart) || !IsWithoutAgenda(call))
            return;

        var system = call.AsSystem();
        var meetings = new MeetingReminderStore(system, new SettingStore(system).All());
        if (meetings.AgendaAskedOnMove(call.Context.PrimaryEntityId, start.Value, call.NowUtc) is { } notice)
            new NotificationStore(system).Send(notice);
    }

    private static bool IsWithoutAgenda(StepCall call) =>
        call.After.Choice(OneOnOneTable.StatusCode) is OneOnOneTable.Status.Planned or OneOnOneTable.Status.Preparing
        && call.After.Instant(OneOnOneTable.AgendaSubmittedOn) is null;
}
