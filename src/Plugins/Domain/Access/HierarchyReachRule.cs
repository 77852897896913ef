using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Access;

/// <summary>Which managers hierarchy security lets read what a person owns or was given.</summary>
public static class HierarchyReachRule
{
    /// <param name="reportUnit">The person's business unit: managers of one that is not the same or above it see nothing.</param>
    /// <param name="depth">As many levels up as the organisation has set; 0 where hierarchy security is off for the table.</param>
    /// <param name="readers">Who holds the privilege to read the table at all.</param>
    public static IReadOnlyList<ManagerAbove> Of(
        Guid reportUnit, IEnumerable<ManagerAbove> chain, int depth, ICollection<Guid> readers, UnitTree tree) =>
        [.. chain.Where(manager => manager.Level <= depth && !manager.IsDisabled && readers.Contains(manager.Id) && tree.IsWithin(reportUnit, manager.Unit))];
}
