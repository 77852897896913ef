using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Access;

/// <summary>Which roles let people read a row that is not their own.</summary>
public static class RoleReachRule
{
    /// <param name="unit">The business unit of the row's owner; null for a row of the whole organisation, which any depth reaches.</param>
    public static IReadOnlyList<RoleGroup> Of(Guid? unit, IEnumerable<RoleGroup> groups, UnitTree tree) =>
        [.. groups.Where(group => group.People > 0 && (unit is null ? group.Depth > ReadDepth.None : Reaches(group, unit.Value, tree)))];

    private static bool Reaches(RoleGroup group, Guid unit, UnitTree tree) => group.Depth switch
    {
        ReadDepth.Global => true,
        ReadDepth.Deep => tree.IsWithin(unit, group.Unit),
        ReadDepth.Local => unit == group.Unit,

        // Rows of one's own: the owner is told by name.
        _ => false,
    };
}
