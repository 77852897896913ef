using LocalDataverse.Faults;
using LocalDataverse.Query.Tree;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Binding;

/// <summary>Finds the columns that a query returns and the keys under which it returns them.</summary>
internal static class ColumnBinder
{
    public static IReadOnlyList<BoundColumn> Bind(
        QueryDefinition query,
        BoundNode root,
        IReadOnlyList<(BoundNode Node, LinkNode Source)> sources,
        BindingContext context)
    {
        var columns = new List<BoundColumn>();
        Add(columns, root, query.AllColumns, query.Columns, query.IsAggregate, context);
        foreach (var (node, source) in sources.Where(entry => entry.Node.IsJoined))
        {
            Add(columns, node, source.AllColumns, source.Columns, query.IsAggregate, context);
        }

        if (query.IsAggregate)
        {
            return columns.Count > 0
                ? columns
                : throw Fault.Of(ErrorCode.QueryBuilderInvalidQuery, "An aggregate query needs an attribute.");
        }

        if (!query.Distinct || columns.Count == 0)
        {
            AddPrimaryId(columns, root);
        }

        return columns;
    }

    private static void Add(
        List<BoundColumn> columns,
        BoundNode node,
        bool all,
        IReadOnlyList<SelectedColumn> selected,
        bool aggregate,
        BindingContext context)
    {
        IEnumerable<SelectedColumn> wanted = all
            ? node.Table.Columns.Values.Where(column => column.ValidForRead).Select(column => new SelectedColumn(column.LogicalName))
                .Concat(selected.Where(column => column.Alias is not null))
            : selected;
        foreach (var entry in wanted)
        {
            var bound = aggregate ? BindAggregate(node, entry, context) : BindPlain(node, entry, context);
            if (columns.Any(other => other.Key == bound.Key))
            {
                if (bound.Selected.Alias is not null)
                {
                    throw Fault.Of(ErrorCode.QueryBuilderInvalidAlias, $"The alias '{bound.Key}' is used more than once.");
                }

                continue;
            }

            columns.Add(bound);
        }
    }

    private static BoundColumn BindPlain(BoundNode node, SelectedColumn entry, BindingContext context)
    {
        var column = context.Column(node, entry.Column);
        var alias = string.IsNullOrEmpty(entry.Alias) ? null : entry.Alias;
        if (alias is not null)
        {
            AliasScope.CheckName(alias);
        }

        var key = alias ?? (node switch
        {
            { Alias: null } => column.LogicalName,
            // The platform names these columns by their schema name, without the link's alias.
            { Join: JoinOperator.MatchFirstRowUsingCrossApply } => column.SchemaName,
            _ => node.Alias + "." + column.LogicalName,
        });
        return new BoundColumn(node, column, key, node.Alias is not null || alias is not null, entry with { Alias = alias });
    }

    private static BoundColumn BindAggregate(BoundNode node, SelectedColumn entry, BindingContext context)
    {
        if (string.IsNullOrEmpty(entry.Alias))
        {
            throw Fault.Of(ErrorCode.QueryBuilderInvalidAlias, $"The attribute '{entry.Column}' of an aggregate query needs an alias.");
        }

        AliasScope.CheckName(entry.Alias);
        var column = context.StoredColumn(node, entry.Column);
        AggregateRules.Check(column, entry);
        return new BoundColumn(node, column, entry.Alias, IsAliased: true, entry);
    }

    private static void AddPrimaryId(List<BoundColumn> columns, BoundNode root)
    {
        if (root.Table.TryGetColumn(root.Table.PrimaryId, out var id)
            && columns.All(column => column.Key != id.LogicalName)
            && ColumnStorage.IsStored(id))
        {
            columns.Add(new BoundColumn(root, id, id.LogicalName, IsAliased: false, new SelectedColumn(id.LogicalName)));
        }
    }
}
