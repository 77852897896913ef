using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;

namespace LocalDataverse.Query.Binding;

/// <summary>
/// Which columns can be aggregated and grouped. Source for sum, avg, min and max of choices, booleans and ids, and for groups:
/// what the open-source SQL engine for Dataverse computes itself because the service refuses it.
/// </summary>
internal static class AggregateRules
{
    /// <exception cref="System.ServiceModel.FaultException">The column's type does not go with the aggregate or the group.</exception>
    public static void Check(Column column, SelectedColumn selected)
    {
        if (selected.Aggregate == AggregateFunction.None && !selected.GroupBy)
        {
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidQuery,
                $"Attribute '{column.LogicalName}' of an aggregate query has to be an aggregate or a group.");
        }

        if (selected.GroupBy)
        {
            CheckGroup(column, selected);
        }
        else if (!Fits(column.Type, selected.Aggregate))
        {
            throw Fault.Of(ErrorCode.QueryBuilderInvalidAggregateAttribute, Name(selected.Aggregate), column.Type);
        }
    }

    private static void CheckGroup(Column column, SelectedColumn selected)
    {
        if (column.Type is ColumnType.MultiChoice or ColumnType.Memo)
        {
            throw Fault.Of(ErrorCode.QueryBuilderInvalidAggregateAttribute, "groupby", column.Type);
        }

        if ((column.Type == ColumnType.DateTime) != (selected.DateGrouping != DateGrouping.None))
        {
            throw Fault.Of(ErrorCode.QueryBuilderInvalidQuery, column.Type == ColumnType.DateTime
                ? $"A group by the date '{column.LogicalName}' needs a dategrouping."
                : $"The column '{column.LogicalName}' is no date and takes no dategrouping.");
        }
    }

    private static bool Fits(ColumnType type, AggregateFunction aggregate) => aggregate switch
    {
        AggregateFunction.Count or AggregateFunction.CountColumn => true,
        AggregateFunction.CountDistinct => type is not ColumnType.Memo,
        AggregateFunction.Sum or AggregateFunction.Average => IsNumber(type),
        _ => IsNumber(type) || type is ColumnType.DateTime or ColumnType.Text,
    };

    private static bool IsNumber(ColumnType type) =>
        type is ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal or ColumnType.Double or ColumnType.Money;

    private static string Name(AggregateFunction aggregate) => aggregate switch
    {
        AggregateFunction.Average => "avg",
        AggregateFunction.Minimum => "min",
        AggregateFunction.Maximum => "max",
        AggregateFunction.Sum => "sum",
        _ => "countcolumn",
    };
}
