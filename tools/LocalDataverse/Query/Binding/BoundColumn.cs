using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;

namespace LocalDataverse.Query.Binding;

/// <param name="Key">The result's key: the column's name, or the alias of a link, a dot and the column, or the column's own alias.</param>
/// <param name="IsAliased">The value comes wrapped in an AliasedValue.</param>
public sealed record BoundColumn(BoundNode Node, Column Column, string Key, bool IsAliased, SelectedColumn Selected)
{
    public AggregateFunction Aggregate => Selected.Aggregate;
    public DateGrouping DateGrouping => Selected.DateGrouping;
}
