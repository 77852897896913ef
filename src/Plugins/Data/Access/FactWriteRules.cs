using System.Collections.Generic;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;

namespace CrmCoaching.Data.Access;

/// <summary>What is counted, stamped and logged: nobody writes it by hand.</summary>
public static class FactWriteRules
{
    public static IReadOnlyList<WriteRule> All { get; } =
    [
        new(
            OpportunityTable.LogicalName,
            Writable: [],
            OnCreate: [],
            Computed:
            [
                OpportunityTable.OpenedOwner, OpportunityTable.ClosedOwner, OpportunityTable.ClosedAt, OpportunityTable.CycleDays,
                OpportunityTable.NewAccount, OpportunityTable.GrossProfit, OpportunityTable.CostKnown, OpportunityTable.TouchedOn,
            ],
            ComputedStatuses: []),
        new(
            AccountTable.LogicalName,
            Writable: [],
            OnCreate: [],
            Computed: [AccountTable.FirstWonOn, AccountTable.FirstWonBy, AccountTable.FirstWonOpportunity],
            ComputedStatuses: []),
        new(
            RepMonthTable.LogicalName,
            Writable: [],
            OnCreate: [],
            Computed:
            [
                RepMonthTable.Name, RepMonthTable.Key, RepMonthTable.Rep, RepMonthTable.Month, RepMonthTable.TimeZoneCode,
                RepMonthTable.Values, RepMonthTable.IsFrozen,
            ],
            ComputedStatuses: []),
        new(
            ManagerMonthTable.LogicalName,
            Writable: [],
            OnCreate: [],
            Computed:
            [
                ManagerMonthTable.ActionsComplete, ManagerMonthTable.Adherence, ManagerMonthTable.AgendaInAdvance,
                ManagerMonthTable.AttainmentEffectHigh, ManagerMonthTable.AttainmentEffectLow,
                ManagerMonthTable.BestToWorst, ManagerMonthTable.CoachedAttainment, ManagerMonthTable.CoachedCount,
                ManagerMonthTable.CoachingShare, ManagerMonthTable.Comparison, ManagerMonthTable.Confirmed, ManagerMonthTable.Consistency,
                ManagerMonthTable.Coverage, ManagerMonthTable.CoverageLow, ManagerMonthTable.CoverageMiddle,
                ManagerMonthTable.CoverageNew, ManagerMonthTable.CoverageTenured, ManagerMonthTable.CoverageTop,
                ManagerMonthTable.DealCount, ManagerMonthTable.DealEffect, ManagerMonthTable.DealEffectHigh,
                ManagerMonthTable.DealEffectLow, ManagerMonthTable.Expected, ManagerMonthTable.Held,
                ManagerMonthTable.HeldInTime, ManagerMonthTable.IsFrozen, ManagerMonthTable.KeptByManager,
                ManagerMonthTable.KeptByReps, ManagerMonthTable.Key, ManagerMonthTable.KpiAttainment,
                ManagerMonthTable.Manager, ManagerMonthTable.Missed, ManagerMonthTable.Month, ManagerMonthTable.Name,
                ManagerMonthTable.OtherActivities, ManagerMonthTable.OtherActivitiesExpected, ManagerMonthTable.PerceptionGap,
                ManagerMonthTable.PracticeScore, ManagerMonthTable.Productivity, ManagerMonthTable.Reported,
                ManagerMonthTable.Reps, ManagerMonthTable.RepsView, ManagerMonthTable.SkillGrowth, ManagerMonthTable.Team,
                ManagerMonthTable.UncoachedAttainment, ManagerMonthTable.UncoachedCount,
            ],
            ComputedStatuses: []),
        new(
            StageChangeTable.LogicalName,
            Writable: [],
            OnCreate: [],
            Computed:
            [
                StageChangeTable.Name, StageChangeTable.Opportunity, StageChangeTable.Rep, StageChangeTable.FromStage,
                StageChangeTable.ToStage, StageChangeTable.Direction, StageChangeTable.ChangedOn,
                StageChangeTable.ValueAtTime, StageChangeTable.Source,
            ],
            ComputedStatuses: []),
        new(
            OpportunityChangeTable.LogicalName,
            Writable: [],
            OnCreate: [],
            Computed:
            [
                OpportunityChangeTable.Name, OpportunityChangeTable.Opportunity, OpportunityChangeTable.Rep,
                OpportunityChangeTable.Kind, OpportunityChangeTable.ChangedOn, OpportunityChangeTable.OldValue,
                OpportunityChangeTable.NewValue, OpportunityChangeTable.OldDate, OpportunityChangeTable.NewDate,
                OpportunityChangeTable.OldOwner, OpportunityChangeTable.NewOwner,
            ],
            ComputedStatuses: []),
        new(
            RunTable.LogicalName,
            Writable: [],
            OnCreate: [],
            Computed:
            [
                RunTable.Name, RunTable.Job, RunTable.Watermark, RunTable.StartedOn, RunTable.EndedOn, RunTable.More,
                RunTable.Error,
            ],
            ComputedStatuses: []),
    ];
}
