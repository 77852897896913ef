using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Binding;

/// <summary>The root of a query or one of its links, with its table found and its name in the SQL.</summary>
public sealed class BoundNode
{
    public required Table Table { get; init; }
    public required string SqlName { get; init; }

    /// <summary>Null for the root.</summary>
    public string? Alias { get; init; }
    public BoundNode? Parent { get; init; }
    public JoinOperator Join { get; init; }

    /// <summary>The linked table's column; null for the root.</summary>
    public Column? From { get; init; }

    /// <summary>The column of <see cref="Parent"/>; null for the root.</summary>
    public Column? To { get; init; }
    public List<BoundNode> Links { get; } = [];
    public List<BoundColumn> Columns { get; } = [];
    public BoundFilter? Filter { get; set; }

    /// <summary>Joined into the rows; the others only test for rows.</summary>
    public bool IsJoined => Join is JoinOperator.Inner or JoinOperator.LeftOuter or JoinOperator.Natural
        or JoinOperator.MatchFirstRowUsingCrossApply;

    /// <summary>The node whose subquery, or for joined links of the root whose query, this node's table stands in.</summary>
    public BoundNode SubqueryRoot => IsJoined && Parent is not null ? Parent.SubqueryRoot : this;

    /// <summary>True when one row of the parent may meet several rows of this node.</summary>
    public bool MayRepeatParent => IsJoined && Join != JoinOperator.MatchFirstRowUsingCrossApply && From is { IsPrimaryId: false };

    /// <summary>This node and the nodes joined below it, parents first.</summary>
    public IEnumerable<BoundNode> Joined() => Links.Where(link => link.IsJoined).SelectMany(link => link.Joined()).Prepend(this);
}
