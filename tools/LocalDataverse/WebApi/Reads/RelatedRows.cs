using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Query;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Reads;

/// <summary>Restricts a query of a collection's target to the rows of given parents.</summary>
public static class RelatedRows
{
    /// <param name="intersectAlias">Name of the join that holds the parent's key, for many-to-many relationships.</param>
    public static QueryDefinition Of(
        CollectionNavigation navigation, Table parent, Table target, QueryDefinition query, IReadOnlyCollection<Guid> ids, string intersectAlias)
    {
        if (navigation.OneToMany is { } one)
        {
            return query with
            {
                Columns = query.Columns.Any(column => column.Column == one.ReferencingColumn)
                    ? query.Columns
                    : [.. query.Columns, new SelectedColumn(one.ReferencingColumn)],
                Filter = And(query.Filter, Among(one.ReferencingColumn, ids)),
            };
        }

        var sides = IntersectSides.Of(navigation, parent);
        var link = new LinkNode(sides.Table, sides.OtherColumn, target.PrimaryId, intersectAlias, JoinOperator.Inner)
        {
            IsIntersect = true,
            Columns = [new SelectedColumn(sides.OwnColumn)],
            Filter = Among(sides.OwnColumn, ids),
        };
        return query with { Links = [.. query.Links, link] };
    }

    public static FilterNode And(FilterNode? first, FilterNode second) =>
        first is null ? second : new FilterGroup(LogicalOperator.And, [first, second]);

    private static ConditionNode Among(string column, IReadOnlyCollection<Guid> ids) => ids.Count == 1
        ? new ConditionNode(null, column, ConditionOperator.Equal, [ids.First()])
        : new ConditionNode(null, column, ConditionOperator.In, [.. ids.Cast<object>()]);
}
