using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Operators;

namespace LocalDataverse.Query.Binding;

/// <summary>Which operators fit which type of column.</summary>
internal static class OperatorRules
{
    /// <exception cref="System.ServiceModel.FaultException">The operator does not fit the column.</exception>
    public static void Check(Column column, OperatorInfo info, Table table, MetadataCatalog metadata)
    {
        if (!Fits(column, info))
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidConditionOperator,
                $"The operator {info.FetchName ?? info.Operator.ToString()} is not valid for the {column.Type} column"
                + $" '{column.LogicalName}' of '{table}'.");
        }

        if (info.Family == OperatorFamily.TimeWindow && column.DateBehavior == DateBehavior.DateOnly)
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidConditionOperator,
                $"The operator {info.FetchName} is not valid for the column '{column.LogicalName}', which holds dates without a time.");
        }

        if (info.Family == OperatorFamily.Hierarchy && HierarchyOf(column, table, metadata) is null)
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidConditionOperator,
                $"The operator {info.FetchName} needs a hierarchical relationship: column '{column.LogicalName}' of '{table}' has none.");
        }
    }

    /// <summary>The relationship that forms the hierarchy of the rows that the column names; null without one.</summary>
    public static OneToManyRelationship? HierarchyOf(Column column, Table table, MetadataCatalog metadata)
    {
        var named = column switch
        {
            { IsPrimaryId: true } => table,
            { IsLookup: true, Targets: [var target] } when metadata.TryGetTable(target, out var other) => other,
            _ => null,
        };
        return named?.ManyToOne.FirstOrDefault(one => one.IsHierarchical && one.ReferencedTable == named.LogicalName);
    }

    private static bool Fits(Column column, OperatorInfo info) => info.Family switch
    {
        OperatorFamily.Null or OperatorFamily.Equality or OperatorFamily.Membership => true,
        OperatorFamily.Ordering or OperatorFamily.Range => IsOrdered(column),
        OperatorFamily.Pattern => column.Type is ColumnType.Text or ColumnType.Memo or ColumnType.EntityName,
        OperatorFamily.MultiChoice => column.Type == ColumnType.MultiChoice,
        OperatorFamily.User or OperatorFamily.BusinessUnit or OperatorFamily.Hierarchy =>
            column.IsLookup || column.Type == ColumnType.UniqueIdentifier,
        OperatorFamily.Language => column.Type == ColumnType.Integer,
        _ => column.Type == ColumnType.DateTime,
    };

    private static bool IsOrdered(Column column) => column.Type is ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal
        or ColumnType.Double or ColumnType.Money or ColumnType.DateTime or ColumnType.Text or ColumnType.Memo;
}
