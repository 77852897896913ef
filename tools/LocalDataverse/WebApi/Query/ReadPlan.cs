using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;

namespace LocalDataverse.WebApi.Query;

/// <summary>A read request, understood: what to ask of the organisation and how to show it.</summary>
/// <param name="IsCounted">$count=true.</param>
public sealed record ReadPlan(Table Table, QueryDefinition Query, RowShape Shape, bool IsCounted)
{
    /// <summary>$top: there is no next page.</summary>
    public bool IsLimited { get; init; }

    /// <summary>$apply: the rows hold these results in place of columns.</summary>
    public IReadOnlyList<AppliedResult>? Results { get; init; }
}

/// <summary>One value of an $apply row.</summary>
/// <param name="Column">The grouped or aggregated column; null for the number of rows.</param>
public sealed record AppliedResult(string Name, Column? Column, bool IsGroup);
