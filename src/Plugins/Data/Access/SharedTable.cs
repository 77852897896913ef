using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Crm.Sdk.Messages;

namespace CrmCoaching.Data.Access;

/// <summary>A table whose rows are about one rep and shared between the rep and the manager as they are created.</summary>
/// <param name="ForRep">What the rep may do with a row that somebody else owns.</param>
/// <param name="ForManager">What the manager may do with a row that the rep owns.</param>
public sealed record SharedTable(string Table, AccessRights ForRep, AccessRights ForManager)
{
    private const AccessRights Read = AccessRights.ReadAccess;
    private const AccessRights PointedAt = Read | AccessRights.AppendToAccess;
    private const AccessRights Write = PointedAt | AccessRights.WriteAccess | AccessRights.AppendAccess;

    /// <summary>The rep's column is called the same in all of them.</summary>
    public const string RepColumn = PraiseTable.Rep;

    public static IReadOnlyList<SharedTable> All { get; } =
    [
        // The rep's own words: the manager reads them.
        new(CoachingProfileTable.LogicalName, Write, Read),
        new(DevelopmentPlanTable.LogicalName, Write, Write),

        // The rep acknowledges a goal, and the next manager goes on setting it.
        new(KpiGoalTable.LogicalName, Read | AccessRights.WriteAccess, Read | AccessRights.WriteAccess),
        new(CustomerVoiceTable.LogicalName, Read, Read),
        new(PraiseTable.LogicalName, Read, Read),

        // Either rates below an audit, and commitments name the focus.
        new(SkillAuditTable.LogicalName, PointedAt | AccessRights.AppendAccess, PointedAt | AccessRights.AppendAccess),
        new(FocusTable.LogicalName, PointedAt, PointedAt),
    ];

    /// <summary>
    /// A 1:1, with all that stands below it. What this solution plans it shares itself, and after a handover 1:1s are
    /// shared by rules of their own.
    /// </summary>
    public static SharedTable OneOnOne { get; } = new(OneOnOneTable.LogicalName, Write, Write);

    public static SharedTable Of(string table) => All.Concat([OneOnOne]).First(one => one.Table == table);
}
