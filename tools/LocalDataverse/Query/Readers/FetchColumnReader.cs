using System.Xml.Linq;
using LocalDataverse.Faults;
using LocalDataverse.Query.Tree;

namespace LocalDataverse.Query.Readers;

internal static class FetchColumnReader
{
    public static SelectedColumn Read(XElement node, bool aggregate)
    {
        FetchElement.AllowAttributes(
            node, "name", "alias", "aggregate", "groupby", "dategrouping", "usertimezone", "distinct", "rowaggregate", "build", "addedby");
        var column = new SelectedColumn(
            FetchElement.Required(node, "name"),
            FetchElement.Optional(node, "alias"),
            ReadAggregate(node),
            FetchElement.Flag(node, "groupby"),
            ReadGrouping(node),
            FetchElement.Flag(node, "usertimezone", absent: true),
            ReadRowAggregate(node));
        Check(column, aggregate);
        return column;
    }

    private static void Check(SelectedColumn column, bool aggregate)
    {
        var aggregates = column.Aggregate != AggregateFunction.None;
        if (!aggregate && (aggregates || column.GroupBy || column.DateGrouping != DateGrouping.None))
        {
            throw FetchElement.Invalid(
                $"Attribute '{column.Column}': aggregate, groupby and dategrouping need aggregate='true' on the fetch node.");
        }

        if (!aggregate)
        {
            return;
        }

        if (string.IsNullOrEmpty(column.Alias))
        {
            throw Fault.Of(ErrorCode.QueryBuilderInvalidAlias, $"The attribute '{column.Column}' of an aggregate query needs an alias.");
        }

        if (aggregates == column.GroupBy)
        {
            throw FetchElement.Invalid(aggregates
                ? $"Attribute '{column.Column}' can not be an aggregate and a group."
                : $"Attribute '{column.Column}' of an aggregate query has to be an aggregate or a group.");
        }
    }

    private static AggregateFunction ReadAggregate(XElement node)
    {
        var distinct = FetchElement.Flag(node, "distinct");
        if (FetchElement.Optional(node, "aggregate") is not { } word)
        {
            return AggregateFunction.None;
        }

        return !FetchWords.TryFind(word, out AggregateFunction? aggregate)
            ? throw FetchElement.Invalid($"'{word}' is not a valid aggregate: count, countcolumn, sum, avg, min or max.")
            : distinct && aggregate == AggregateFunction.CountColumn ? AggregateFunction.CountDistinct : aggregate.Value;
    }

    private static DateGrouping ReadGrouping(XElement node)
    {
        if (FetchElement.Optional(node, "dategrouping") is not { } word)
        {
            return DateGrouping.None;
        }

        return FetchWords.TryFind(word, out DateGrouping? grouping)
            ? grouping.Value
            : throw FetchElement.Invalid($"'{word}' is not a valid dategrouping.");
    }

    private static bool ReadRowAggregate(XElement node)
    {
        var text = FetchElement.Optional(node, "rowaggregate");
        return text is not null && (string.Equals(text, "CountChildren", StringComparison.OrdinalIgnoreCase)
            ? true
            : throw FetchElement.Invalid($"'{text}' is not a valid rowaggregate: CountChildren."));
    }
}
