using System.Collections.Generic;

namespace CrmCoaching.Domain.Access;

/// <summary>What the setup says when hierarchy security opens conversations to managers who are not part of them.</summary>
public static class HierarchyWarning
{
    /// <param name="tables">Tables of conversations that managers read through the hierarchy.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<string> tables)
    {
        if (tables.Count > 0)
        {
            yield return $"Hierarchy security is on and lets every manager above read the rows of {string.Join(", ", tables)}. "
                + "Take these tables out under Settings, Security, Hierarchy security, table management.";
        }
    }
}
