using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Binding;

/// <summary>Finds the tables, keys and aliases of links.</summary>
internal static class NodeBinder
{
    /// <param name="sources">Takes each bound link with what it was made from, in document order.</param>
    public static void BindLinks(
        BoundNode parent,
        IReadOnlyList<LinkNode> links,
        AliasScope aliases,
        BindingContext context,
        List<(BoundNode Node, LinkNode Source)> sources)
    {
        foreach (var link in links)
        {
            if (link.Join is JoinOperator.Any or JoinOperator.NotAny or JoinOperator.All or JoinOperator.NotAll)
            {
                throw Fault.Of(ErrorCode.QueryBuilderLinkNodeInvalid, $"The join {link.Join} is valid within a filter only.");
            }

            Bind(parent, link, aliases, context, sources);
        }
    }

    public static BoundNode Bind(
        BoundNode parent,
        LinkNode link,
        AliasScope aliases,
        BindingContext context,
        List<(BoundNode Node, LinkNode Source)> sources)
    {
        var table = context.Metadata.Table(link.Table);
        var node = new BoundNode
        {
            Table = table,
            SqlName = context.NextSqlName(),
            Alias = aliases.Claim(link.Alias, table.LogicalName),
            Parent = parent,
            Join = link.Join,
            From = Key(context, table, link.From),
            To = context.StoredColumn(parent, link.To),
        };
        CheckKeys(node);
        if (IsWithinTest(node))
        {
            RefuseResults(link);
        }

        parent.Links.Add(node);
        aliases.Add(node);
        sources.Add((node, link));

        // What hangs below a test for rows belongs to the test's own subquery.
        BindLinks(node, link.Links, node.IsJoined ? aliases : aliases.Inner(), context, sources);
        return node;
    }

    private static Column Key(BindingContext context, Table table, string name) =>
        context.StoredColumn(new BoundNode { Table = table, SqlName = "" }, name);

    private static void CheckKeys(BoundNode node)
    {
        if (Kind(node.From!) != Kind(node.To!))
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderLinkNodeInvalid,
                $"The columns '{node.From!.LogicalName}' and '{node.To!.LogicalName}' of the link to '{node.Table}' differ in type.");
        }
    }

    private static string Kind(Column column) => column.Type switch
    {
        _ when column.IsLookup => "id",
        ColumnType.UniqueIdentifier => "id",
        ColumnType.Text or ColumnType.Memo or ColumnType.EntityName => "text",
        ColumnType.Integer or ColumnType.BigInt or ColumnType.Choice or ColumnType.State or ColumnType.Status => "number",
        _ => column.Type.ToString(),
    };

    // A test's subquery gives nothing back, nor does what is joined within it.
    private static bool IsWithinTest(BoundNode? node) => node is not null && (!node.IsJoined || IsWithinTest(node.Parent));

    private static void RefuseResults(LinkNode link)
    {
        if (link.AllColumns || link.Columns.Count > 0 || link.Orders.Count > 0)
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderLinkNodeInvalid,
                $"The link to '{link.Table}' only tests for rows ({link.Join}): it has no columns to return or to sort by.");
        }
    }
}
