using System;
using System.Collections.Generic;
using CrmCoaching.Data.Tables;

namespace CrmCoaching.Data.Kpis;

/// <summary>The tables that no KPI may look into, whoever defines it.</summary>
public static class ConfidentialTables
{
    /// <summary>Conversations. That a row exists may be asked: a 1:1's own appointment is no customer meeting.</summary>
    public static ICollection<string> Conversations { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        CadenceTable.LogicalName, OneOnOneTable.LogicalName, AgendaItemTable.LogicalName, CommitmentTable.LogicalName,
        ScoreFactorTable.LogicalName, CoachingActivityTable.LogicalName, ActivityParticipantTable.LogicalName,
        SkillAuditTable.LogicalName, SkillRatingTable.LogicalName, FocusTable.LogicalName, DevelopmentPlanTable.LogicalName,
        DevelopmentGoalTable.LogicalName, CoachingProfileTable.LogicalName, CustomerVoiceTable.LogicalName, PraiseTable.LogicalName,
        KpiGoalTable.LogicalName, RepMonthTable.LogicalName, ManagerMonthTable.LogicalName, RunTable.LogicalName,
        OpportunityChangeTable.LogicalName,
    };

    /// <summary>The vault: not even whether a row exists.</summary>
    public static ICollection<string> Vault { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        FeedbackResponseTable.LogicalName, FeedbackSummaryTable.LogicalName, PrivateNoteTable.LogicalName, SecretTable.LogicalName,
    };

    /// <summary>Tables with which no query of the platform can begin.</summary>
    public static ICollection<string> LinkedOnly { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        ActivityPartyTable.LogicalName, CalendarRuleTable.LogicalName,
    };

    /// <summary>
    /// Tables that nobody reads themselves because they only repeat another table's rows: who may read all of
    /// that may have a KPI of these.
    /// </summary>
    public static IReadOnlyDictionary<string, string> ReadAs { get; } = new Dictionary<string, string>
    {
        [StageChangeTable.LogicalName] = OpportunityTable.LogicalName,
        [ActivityPartyTable.LogicalName] = ActivityPointerTable.LogicalName,
    };
}
