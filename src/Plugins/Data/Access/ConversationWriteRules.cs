using System.Collections.Generic;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;

namespace CrmCoaching.Data.Access;

/// <summary>What managers and reps may write about their 1:1s.</summary>
public static class ConversationWriteRules
{
    public static IReadOnlyList<WriteRule> All { get; } =
    [
        new(
            CadenceTable.LogicalName,
            Writable:
            [
                CadenceTable.Name, CadenceTable.Frequency, CadenceTable.Weekday, CadenceTable.StartTime,
                CadenceTable.TimeZoneCode, CadenceTable.DurationMinutes, CadenceTable.BufferMinutes, CadenceTable.Template,
                CadenceTable.StartsOn, CadenceTable.OverrideReason, CadenceTable.OverrideText,
            ],
            OnCreate: [CadenceTable.Manager, CadenceTable.Rep],
            Computed: [CadenceTable.Key, CadenceTable.Horizon, CadenceTable.RecommendedFrequency, CadenceTable.TemplateInUse, CadenceTable.TemplateSince],
            ComputedStatuses: []),
        new(
            OneOnOneTable.LogicalName,
            Writable:
            [
                OneOnOneTable.Name, OneOnOneTable.ScheduledStart, OneOnOneTable.ScheduledEnd, OneOnOneTable.ActualStart,
                OneOnOneTable.ActualEnd, OneOnOneTable.SharedNotes, OneOnOneTable.CoachingMinutes,
                OneOnOneTable.StatusMinutes,

                // The page notes it when the manager opens more than the depth asks for; hiding that would take a write, too.
                OneOnOneTable.DeeperOpenedOn,
            ],
            OnCreate: [OneOnOneTable.Cadence, OneOnOneTable.Manager, OneOnOneTable.Rep],
            Computed:
            [
                OneOnOneTable.Key, OneOnOneTable.OriginalStart, OneOnOneTable.Appointment,
                OneOnOneTable.BufferAppointment, OneOnOneTable.Previous, OneOnOneTable.AgendaSubmittedOn, OneOnOneTable.Depth,
                OneOnOneTable.Scorecard, OneOnOneTable.Digest, OneOnOneTable.RepConfirmedOn,
                OneOnOneTable.DocumentedOn, OneOnOneTable.PracticeScore, OneOnOneTable.ScoreIsFinal,
                OneOnOneTable.OverrideReason, OneOnOneTable.CancelledOn, OneOnOneTable.CancelledBecause,
                OneOnOneTable.AppointmentLost,
            ],
            ComputedStatuses: [OneOnOneTable.Status.Completed, OneOnOneTable.Status.Missed]),
        new(
            AgendaItemTable.LogicalName,
            Writable:
            [
                AgendaItemTable.Block, AgendaItemTable.Title, AgendaItemTable.Order, AgendaItemTable.Opportunity,
                AgendaItemTable.Notes, AgendaItemTable.Practised, AgendaItemTable.Focus,
            ],
            OnCreate: [AgendaItemTable.OneOnOne, AgendaItemTable.RaisedBy],
            Computed:
            [
                AgendaItemTable.CarriedFrom, AgendaItemTable.Decision, AgendaItemTable.DecisionDate,
                AgendaItemTable.CustomerNextStep,
            ],
            ComputedStatuses: [AgendaItemTable.Status.CarriedOver]),
        new(
            CommitmentTable.LogicalName,
            Writable:
            [
                CommitmentTable.Title, CommitmentTable.DueOn, CommitmentTable.Kpi, CommitmentTable.TargetValue,
                CommitmentTable.TargetPer, CommitmentTable.AimsAt, CommitmentTable.Behaviour, CommitmentTable.MeasureFrom,
                CommitmentTable.Opportunity, CommitmentTable.Focus, CommitmentTable.Obstacle, CommitmentTable.Change,
                CommitmentTable.WantsTask, CommitmentTable.RenegotiatedTo,
            ],
            OnCreate: [CommitmentTable.OneOnOne, CommitmentTable.Rep, CommitmentTable.Counterpart],
            Computed:
            [
                CommitmentTable.AcceptedOn, CommitmentTable.MeasuredValue, CommitmentTable.Progress, CommitmentTable.Evidence,
                CommitmentTable.Task,
            ],
            ComputedStatuses: []),
        new(
            ScoreFactorTable.LogicalName,
            Writable: [],
            OnCreate: [],
            Computed:
            [
                ScoreFactorTable.Name, ScoreFactorTable.OneOnOne, ScoreFactorTable.Factor, ScoreFactorTable.Weight,
                ScoreFactorTable.Earned, ScoreFactorTable.Why,
            ],
            ComputedStatuses: []),
        new(
            KpiGoalTable.LogicalName,
            Writable:
            [
                KpiGoalTable.Name, KpiGoalTable.AnnualValue, KpiGoalTable.Spread, KpiGoalTable.M01, KpiGoalTable.M02,
                KpiGoalTable.M03, KpiGoalTable.M04, KpiGoalTable.M05, KpiGoalTable.M06, KpiGoalTable.M07, KpiGoalTable.M08,
                KpiGoalTable.M09, KpiGoalTable.M10, KpiGoalTable.M11, KpiGoalTable.M12, KpiGoalTable.AcknowledgedOn,
            ],
            OnCreate: [KpiGoalTable.Rep, KpiGoalTable.Kpi, KpiGoalTable.Year],
            Computed: [KpiGoalTable.Key],
            ComputedStatuses: []),
    ];
}
