using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Keys;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Keys;

/// <summary>A table of which each active row has a key, and the columns that the key is made of.</summary>
public sealed class KeyedTable
{
    private readonly Func<Entity, string?>[] parts;

    private KeyedTable(string table, string[] columns, params Func<Entity, string?>[] parts)
    {
        Table = table;
        Columns = columns;
        this.parts = parts;
    }

    public string Table { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>Every own table has its key in a column of this name.</summary>
    public const string KeyColumn = OneOnOneTable.Key;

    public static IReadOnlyList<KeyedTable> All { get; } =
    [
        new(CadenceTable.LogicalName, [CadenceTable.Manager, CadenceTable.Rep], Id(CadenceTable.Manager), Id(CadenceTable.Rep)),
        new(KpiGoalTable.LogicalName, [KpiGoalTable.Rep, KpiGoalTable.Kpi, KpiGoalTable.Year], Id(KpiGoalTable.Rep), Id(KpiGoalTable.Kpi), Number(KpiGoalTable.Year)),
        new(RepMonthTable.LogicalName, [RepMonthTable.Rep, RepMonthTable.Month], Id(RepMonthTable.Rep), Day(RepMonthTable.Month)),
        new(ManagerMonthTable.LogicalName, [ManagerMonthTable.Manager, ManagerMonthTable.Month], Id(ManagerMonthTable.Manager), Day(ManagerMonthTable.Month)),
        new(CoachingProfileTable.LogicalName, [CoachingProfileTable.Rep], Id(CoachingProfileTable.Rep)),
        new(FocusTable.LogicalName, [FocusTable.Rep, FocusTable.Quarter], Id(FocusTable.Rep), Day(FocusTable.Quarter)),
        new(SkillRatingTable.LogicalName, [SkillRatingTable.Audit, SkillRatingTable.Skill, SkillRatingTable.RatedBy], Id(SkillRatingTable.Audit), Id(SkillRatingTable.Skill), Id(SkillRatingTable.RatedBy)),
        new(ActivityParticipantTable.LogicalName, [ActivityParticipantTable.Activity, ActivityParticipantTable.Rep], Id(ActivityParticipantTable.Activity), Id(ActivityParticipantTable.Rep)),
        new(KpiDefinitionTable.LogicalName, [KpiDefinitionTable.Key], Code(KpiDefinitionTable.Key)),
    ];

    /// <exception cref="InvalidOperationException">The table's key is not made here.</exception>
    public static KeyedTable Named(string table) =>
        All.FirstOrDefault(one => one.Table == table) ?? throw new InvalidOperationException($"{table} has no key made of columns.");

    /// <returns>Null when a part is empty.</returns>
    public RowKey? KeyOf(Entity row) => RowKey.Of([.. parts.Select(part => part(row))]);

    private static Func<Entity, string?> Id(string column) => row => RowKey.Part(row.Lookup(column));

    private static Func<Entity, string?> Day(string column) => row => RowKey.Part(row.Day(column));

    private static Func<Entity, string?> Number(string column) => row => RowKey.Part(row.Number<int>(column));

    private static Func<Entity, string?> Code(string column) => row => RowKey.Part(row.Text(column));
}
