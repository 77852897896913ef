using System.Collections.Generic;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;

namespace CrmCoaching.Data.Access;

/// <summary>What managers and reps may write about the rep's development. What a row is about is fixed once it exists.</summary>
public static class DevelopmentWriteRules
{
    public static IReadOnlyList<WriteRule> All { get; } =
    [
        new(
            CoachingProfileTable.LogicalName,
            Writable:
            [
                CoachingProfileTable.Name, CoachingProfileTable.HowToCoach, CoachingProfileTable.Motivators,
                CoachingProfileTable.Strengths, CoachingProfileTable.Recognition, CoachingProfileTable.Dates,
            ],
            OnCreate: [CoachingProfileTable.Rep],
            Computed: [CoachingProfileTable.Key],
            ComputedStatuses: []),
        new(
            FocusTable.LogicalName,
            Writable: [FocusTable.Name, FocusTable.Skill, FocusTable.Kpi, FocusTable.AimsAt, FocusTable.Baseline],
            OnCreate: [FocusTable.Rep, FocusTable.Quarter],
            Computed: [FocusTable.Key],
            ComputedStatuses: []),
        new(
            SkillAuditTable.LogicalName,
            Writable: [SkillAuditTable.Name, SkillAuditTable.On, SkillAuditTable.Notes, SkillAuditTable.OneOnOne, SkillAuditTable.Focus],
            OnCreate: [SkillAuditTable.Rep],
            Computed: [],
            ComputedStatuses: []),
        new(
            SkillRatingTable.LogicalName,
            Writable: [SkillRatingTable.Name, SkillRatingTable.Level, SkillRatingTable.Evidence],
            OnCreate: [SkillRatingTable.Audit, SkillRatingTable.Skill],
            Computed: [SkillRatingTable.Key, SkillRatingTable.RatedBy],
            ComputedStatuses: []),
        new(
            ActivityParticipantTable.LogicalName,
            Writable: [ActivityParticipantTable.Name],
            OnCreate: [ActivityParticipantTable.Activity, ActivityParticipantTable.Rep],
            Computed: [ActivityParticipantTable.Key],
            ComputedStatuses: []),
        new(
            DevelopmentPlanTable.LogicalName,
            Writable: [DevelopmentPlanTable.Name, DevelopmentPlanTable.Ambition],
            OnCreate: [DevelopmentPlanTable.Rep],
            Computed: [],
            ComputedStatuses: []),
        new(
            DevelopmentGoalTable.LogicalName,
            Writable: [DevelopmentGoalTable.Title, DevelopmentGoalTable.DueOn, DevelopmentGoalTable.Skill],
            OnCreate: [DevelopmentGoalTable.Plan],
            Computed: [],
            ComputedStatuses: []),
        new(
            PraiseTable.LogicalName,
            Writable: [PraiseTable.Name, PraiseTable.Text],
            OnCreate: [PraiseTable.Rep, PraiseTable.OneOnOne],
            Computed: [],
            ComputedStatuses: []),
        new(
            CustomerVoiceTable.LogicalName,
            Writable: [CustomerVoiceTable.Name, CustomerVoiceTable.Quote, CustomerVoiceTable.SaidBy, CustomerVoiceTable.Opportunity],
            OnCreate: [CustomerVoiceTable.Rep],
            Computed: [],
            ComputedStatuses: []),
    ];
}
