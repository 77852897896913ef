using System.Collections.Generic;

namespace CrmCoaching.Domain.Kpis.Filters;

/// <summary>Parts of which all must hold, or at least one.</summary>
public sealed record FilterGroup(bool IsOr, IReadOnlyList<FilterNode> Parts) : FilterNode
{
    /// <summary>The filter that lets every row pass.</summary>
    public static FilterGroup Everything { get; } = new(false, []);

    public static FilterGroup AllOf(IReadOnlyList<FilterNode> parts) => new(false, parts);

    public bool IsEmpty => Parts.Count == 0;
}
