using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Tree;

public abstract record FilterNode;

/// <summary>All (and) or at least one (or) of the parts. No parts: no restriction.</summary>
public sealed record FilterGroup(LogicalOperator Operator, IReadOnlyList<FilterNode> Parts) : FilterNode;

/// <summary>One comparison.</summary>
/// <param name="EntityAlias">The link that the column belongs to; null for the node that the filter stands in.</param>
/// <param name="Values">As the reader found them: strings from FetchXML, SDK or CLR values else.</param>
/// <param name="ValueOf">Compare with this column, "column" or "alias.column", in place of values.</param>
public sealed record ConditionNode(
    string? EntityAlias,
    string Column,
    ConditionOperator Operator,
    IReadOnlyList<object> Values,
    string? ValueOf = null) : FilterNode;

/// <summary>A test on related rows: any, not any, all, not all.</summary>
public sealed record RelatedRowsNode(LinkNode Link) : FilterNode;
