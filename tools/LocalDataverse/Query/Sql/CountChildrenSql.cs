using LocalDataverse.Faults;
using LocalDataverse.Query.Binding;

namespace LocalDataverse.Query.Sql;

/// <summary>
/// The number of rows directly below one in its hierarchy. It counts all of them, also those that the caller may not read.
/// </summary>
internal static class CountChildrenSql
{
    public static string Write(BoundColumn column, SqlContext context)
    {
        var node = column.Node;
        var hierarchy = node.Table.ManyToOne.FirstOrDefault(one => one.IsHierarchical && one.ReferencedTable == node.Table.LogicalName);
        if (hierarchy is null)
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidQuery,
                $"CountChildren needs a hierarchical relationship, which '{node.Table}' does not have.");
        }

        var key = node.SqlName + "." + SqlContext.Quote(node.Table.PrimaryId);
        return $"(SELECT COUNT(*) FROM {SqlContext.Quote(hierarchy.ReferencingTable)} AS c"
            + $" WHERE c.{SqlContext.Quote(hierarchy.ReferencingColumn)} = {key})";
    }
}
