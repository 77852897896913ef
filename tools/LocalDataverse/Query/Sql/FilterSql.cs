using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Operators;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Sql;

/// <summary>Writes filters; each family of operators has a writer of its own.</summary>
public static class FilterSql
{
    public static string Write(BoundFilter filter, SqlContext context) => filter switch
    {
        BoundGroup { Parts.Count: 0 } => "1",
        BoundGroup group => WriteGroup(group, context),
        BoundCondition condition => Write(condition, context),
        BoundColumnComparison comparison => ColumnComparisonSql.Write(comparison, context),
        BoundRelatedRows related => FromSql.RelatedRows(related.Node, context),
        _ => throw new InvalidOperationException($"Unknown filter {filter.GetType().Name}"),
    };

    private static string WriteGroup(BoundGroup group, SqlContext context)
    {
        var word = group.Operator == LogicalOperator.And ? " AND " : " OR ";
        return "(" + string.Join(word, group.Parts.Select(part => Write(part, context))) + ")";
    }

    private static string Write(BoundCondition condition, SqlContext context) => condition.Operator.Family switch
    {
        OperatorFamily.Null or OperatorFamily.Equality or OperatorFamily.Membership or OperatorFamily.Ordering or OperatorFamily.Range =>
            ComparisonSql.Write(condition, context),
        OperatorFamily.Pattern => PatternSql.Write(condition, context),
        OperatorFamily.MultiChoice => MultiChoiceSql.Write(condition, context),
        OperatorFamily.User or OperatorFamily.BusinessUnit or OperatorFamily.Language => UserSql.Write(condition, context),
        OperatorFamily.Hierarchy => HierarchySql.Write(condition, context),
        OperatorFamily.Fiscal => FiscalSql.Write(condition, context),
        _ => DateWindowSql.Write(condition, context),
    };
}
