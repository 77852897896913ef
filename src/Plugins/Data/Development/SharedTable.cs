using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Development;

namespace CrmCoaching.Data.Development;

/// <summary>A table of rows about a rep that both the rep and the manager may see. All have the rep in a column of one name.</summary>
/// <param name="Id">The table's id column.</param>
public sealed record SharedTable(string Table, string Id, SharedRow Sharing)
{
    public const string RepColumn = OneOnOneTable.Rep;

    public static IReadOnlyList<SharedTable> All { get; } =
    [
        new(CoachingProfileTable.LogicalName, CoachingProfileTable.Id, SharedRow.ReadByManager),
        new(DevelopmentPlanTable.LogicalName, DevelopmentPlanTable.Id, SharedRow.WrittenWithManager),
        new(FocusTable.LogicalName, FocusTable.Id, SharedRow.AddedToByRep),
        new(SkillAuditTable.LogicalName, SkillAuditTable.Id, SharedRow.AddedToByRep),
        new(PraiseTable.LogicalName, PraiseTable.Id, SharedRow.ReadByRep),
        new(CustomerVoiceTable.LogicalName, CustomerVoiceTable.Id, SharedRow.ReadByRep),
    ];

    /// <summary>Whether rows belong to the rep.</summary>
    public bool IsOfRep => Sharing is SharedRow.ReadByManager or SharedRow.WrittenWithManager;

    /// <exception cref="InvalidOperationException">Its rows are not shared here.</exception>
    public static SharedTable Named(string table) =>
        All.FirstOrDefault(one => one.Table == table) ?? throw new InvalidOperationException($"{table} is not shared.");
}
