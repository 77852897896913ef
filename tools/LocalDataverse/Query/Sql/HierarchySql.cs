using LocalDataverse.Query.Binding;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Sql;

/// <summary>Rows above and below another in the hierarchy of its table, at most a hundred levels away.</summary>
internal static class HierarchySql
{
    private const int MaximumLevels = 100;

    public static string Write(BoundCondition condition, SqlContext context)
    {
        var column = context.Column(condition.Node, condition.Column);
        var id = context.Parameter(condition.Values[0]);
        var levels = context.Parameter((long)MaximumLevels);
        var hierarchy = OperatorRules.HierarchyOf(condition.Column, condition.Node.Table, context.Scope.Metadata)!;
        var table = SqlContext.Quote(hierarchy.ReferencingTable);
        var parent = "r." + SqlContext.Quote(hierarchy.ReferencingColumn);
        var key = "r." + SqlContext.Quote(hierarchy.ReferencedColumn);
        var down = $"JOIN {table} AS r ON {parent} = path.id";
        var up = $"JOIN {table} AS r ON {key} = path.id AND {parent} IS NOT NULL";
        string Path(string next, string join) =>
            $"WITH RECURSIVE path(id, level) AS (SELECT {id}, 0 UNION"
            + $" SELECT {next}, level + 1 FROM path {join} WHERE level < {levels}) SELECT id FROM path";
        return condition.Operator.Operator switch
        {
            ConditionOperator.UnderOrEqual => $"{column} IN ({Path(key, down)})",
            ConditionOperator.Under => $"({column} IN ({Path(key, down)}) AND {column} <> {id})",
            ConditionOperator.NotUnder => $"({column} IS NULL OR {column} = {id} OR {column} NOT IN ({Path(key, down)}))",
            ConditionOperator.AboveOrEqual => $"{column} IN ({Path(parent, up)})",
            ConditionOperator.Above => $"({column} IN ({Path(parent, up)}) AND {column} <> {id})",
            var other => throw new InvalidOperationException($"{other} is no hierarchical operator"),
        };
    }
}
