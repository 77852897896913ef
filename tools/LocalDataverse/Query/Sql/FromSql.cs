using LocalDataverse.Query.Binding;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Sql;

/// <summary>
/// Writes tables, joins and the conditions on rows. Every table, also within subqueries, carries its access predicate, so that
/// no row that the caller may not read shows itself by what it joins to.
/// </summary>
public static class FromSql
{
    /// <summary>FROM and WHERE of a root or of a subquery's node.</summary>
    /// <param name="more">Further conditions, already in SQL.</param>
    public static string Write(BoundNode root, SqlContext context, params IEnumerable<string?> more)
    {
        var joined = root.Joined().ToList();
        var from = " FROM " + Table(root) + string.Concat(joined.Skip(1).Select(node => Join(node, context)));
        var tests = joined.SelectMany(node => node.Links).Where(link => !link.IsJoined).Select(link => Exists(link, context));
        string?[] conditions = [context.ReadPredicate(root), Filter(root, context), .. tests, .. more];
        return from + Where(conditions);
    }

    /// <summary>A test on related rows within a filter.</summary>
    public static string RelatedRows(BoundNode node, SqlContext context) => node.Join switch
    {
        JoinOperator.NotAny => "NOT " + Exists(node, context),

        // Not what the word says, but what the platform documents: there are related rows, and none of them meets the filter.
        JoinOperator.All => $"({Any(node, context)} AND NOT {Exists(node, context)})",

        // By the same documentation "not all" means "any".
        _ => Exists(node, context),
    };

    private static string Exists(BoundNode node, SqlContext context) => node.Join == JoinOperator.In
        ? $"{context.Column(node.Parent!, node.To!)} IN (SELECT {context.Column(node, node.From!)}{Write(node, context)})"
        : $"EXISTS (SELECT 1{Write(node, context, Keys(node, context))})";

    private static string Any(BoundNode node, SqlContext context) =>
        $"EXISTS (SELECT 1 FROM {Table(node)}{Where([context.ReadPredicate(node), Keys(node, context)])})";

    private static string Join(BoundNode node, SqlContext context)
    {
        if (node.Join == JoinOperator.MatchFirstRowUsingCrossApply)
        {
            return $" JOIN {Table(node)} ON {First(node, context)}";
        }

        string?[] conditions = [Keys(node, context), context.ReadPredicate(node), Filter(node, context)];
        var kind = node.Join == JoinOperator.LeftOuter ? " LEFT JOIN " : " JOIN ";
        return $"{kind}{Table(node)} ON {string.Join(" AND ", conditions.Where(condition => condition is not null))}";
    }

    // The inner table has the outer one's name and hides it: the same conditions serve for both.
    private static string First(BoundNode node, SqlContext context)
    {
        var key = node.SqlName + "." + SqlContext.Quote(node.Table.PrimaryId);
        var where = Where([Keys(node, context), context.ReadPredicate(node), Filter(node, context)]);
        return $"{key} = (SELECT {key} FROM {Table(node)}{where} ORDER BY {key} LIMIT 1)";
    }

    private static string Keys(BoundNode node, SqlContext context) =>
        $"{context.Column(node, node.From!)} = {context.Column(node.Parent!, node.To!)}";

    private static string? Filter(BoundNode node, SqlContext context) =>
        node.Filter is null ? null : FilterSql.Write(node.Filter, context);

    private static string Table(BoundNode node) => $"{SqlContext.Quote(node.Table.LogicalName)} AS {node.SqlName}";

    private static string Where(IEnumerable<string?> conditions)
    {
        var present = conditions.Where(condition => condition is not null).ToList();
        return present.Count == 0 ? "" : " WHERE " + string.Join(" AND ", present.Select(condition => $"({condition})"));
    }
}
