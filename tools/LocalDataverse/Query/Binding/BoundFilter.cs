using LocalDataverse.Metadata;
using LocalDataverse.Query.Operators;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Binding;

public abstract record BoundFilter;

public sealed record BoundGroup(LogicalOperator Operator, IReadOnlyList<BoundFilter> Parts) : BoundFilter;

/// <param name="Values">
/// Comparisons: as SQLite stores them. Days: local midnights. Windows and fiscal operators: whole numbers. Patterns: text.
/// </param>
public sealed record BoundCondition(BoundNode Node, Column Column, OperatorInfo Operator, IReadOnlyList<object> Values) : BoundFilter;

public sealed record BoundColumnComparison(
    BoundNode Node,
    Column Column,
    ConditionOperator Operator,
    BoundNode OtherNode,
    Column OtherColumn) : BoundFilter;

/// <summary>A test on related rows; the node's join says which.</summary>
public sealed record BoundRelatedRows(BoundNode Node) : BoundFilter;
