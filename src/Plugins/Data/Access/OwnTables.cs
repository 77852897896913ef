using System.Collections.Generic;
using CrmCoaching.Data.Tables;

namespace CrmCoaching.Data.Access;

/// <summary>The tables of this solution by who is to read them.</summary>
public static class OwnTables
{
    /// <summary>What manager and rep share with each other: owned by one of them. Out of hierarchy security.</summary>
    public static IReadOnlyList<string> Conversation { get; } =
    [
        CadenceTable.LogicalName, OneOnOneTable.LogicalName, AgendaItemTable.LogicalName, CommitmentTable.LogicalName,
        ScoreFactorTable.LogicalName, CoachingActivityTable.LogicalName, ActivityParticipantTable.LogicalName, SkillAuditTable.LogicalName,
        SkillRatingTable.LogicalName, FocusTable.LogicalName, DevelopmentPlanTable.LogicalName, DevelopmentGoalTable.LogicalName,
        CoachingProfileTable.LogicalName, CustomerVoiceTable.LogicalName, PraiseTable.LogicalName, KpiGoalTable.LogicalName,
        RepMonthTable.LogicalName,
    ];

    /// <summary>Owned by a manager and read by the leaders above.</summary>
    public static IReadOnlyList<string> Facts { get; } = [ManagerMonthTable.LogicalName];

    /// <summary>Of the whole organisation, and read by role alone.</summary>
    public static IReadOnlyList<string> Configuration { get; } =
    [
        StandardTable.LogicalName, AgendaTemplateTable.LogicalName, AgendaTopicTable.LogicalName, QuestionTable.LogicalName,
        KpiDefinitionTable.LogicalName, SkillTable.LogicalName, SkillAnchorTable.LogicalName, RunTable.LogicalName,
    ];

    /// <summary>Read through operations of this solution only; no role reaches them.</summary>
    public static IReadOnlyList<string> Vault { get; } =
    [
        FeedbackResponseTable.LogicalName, FeedbackSummaryTable.LogicalName, PrivateNoteTable.LogicalName, SecretTable.LogicalName,
    ];

    /// <summary>Measured by this solution; no role reaches them.</summary>
    public static IReadOnlyList<string> Logs { get; } = [StageChangeTable.LogicalName, OpportunityChangeTable.LogicalName];
}
