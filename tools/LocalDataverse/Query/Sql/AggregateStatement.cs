using System.Globalization;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Tree;
using LocalDataverse.Storage;

namespace LocalDataverse.Query.Sql;

/// <summary>
/// The SQL of an aggregate query. It aggregates over a limited subquery, so that a query over too many rows ends soon and one
/// pass gives both the groups and the number of rows that went into them.
/// </summary>
public sealed class AggregateStatement
{
    private readonly SelectList source = new();
    private readonly SelectList result = new();
    private readonly List<string> groups = [];
    private readonly SqlContext context;

    public AggregateStatement(BoundQuery query, SqlContext context, int rowLimit)
    {
        this.context = context;
        Slots = [.. query.Columns.Select(Add)];
        RowCountSlot = result.Add("COUNT(*)");
        var orders = query.Orders.Select(order => Order(query, order)).ToList();
        var from = FromSql.Write(query.Root, context);
        var columns = source.Count == 0 ? "1" : Named();
        Text = string.Create(CultureInfo.InvariantCulture, $"SELECT {result} FROM (SELECT {columns}{from} LIMIT {rowLimit + 1})")
            + (groups.Count == 0 ? "" : " GROUP BY " + string.Join(", ", groups))
            + (orders.Count + groups.Count == 0 ? "" : " ORDER BY " + string.Join(", ", orders.Concat(groups).Distinct()));
    }

    public string Text { get; }
    public IReadOnlyList<AggregateSlot> Slots { get; }
    public int RowCountSlot { get; }

    private AggregateSlot Add(BoundColumn column) => column.Aggregate == AggregateFunction.None ? AddGroup(column) : AddAggregate(column);

    private AggregateSlot AddGroup(BoundColumn column)
    {
        if (column.DateGrouping != DateGrouping.None)
        {
            var local = LocalTimeSql.Write(Source(column), column.Column, column.Selected.UserTimeZone, context);
            return new AggregateSlot(column, AddGroup(DateGroupSql.Write(local, column.DateGrouping, context.Fiscal)), null);
        }

        var value = AddGroup(Collated(column));
        return new AggregateSlot(column, value, column.Column.IsPolymorphic ? AddGroup(SourceType(column)) : null);
    }

    private int AddGroup(string expression)
    {
        groups.Add(expression);
        return result.Add(expression);
    }

    private AggregateSlot AddAggregate(BoundColumn column)
    {
        var value = column.Aggregate == AggregateFunction.Count ? "" : Collated(column);
        return column.Aggregate switch
        {
            AggregateFunction.Count => new AggregateSlot(column, result.Add("COUNT(*)"), null),
            AggregateFunction.CountColumn => new AggregateSlot(column, result.Add($"COUNT({value})"), null),
            AggregateFunction.CountDistinct => new AggregateSlot(column, result.Add($"COUNT(DISTINCT {value})"), null),
            AggregateFunction.Minimum => new AggregateSlot(column, result.Add($"MIN({value})"), null),
            AggregateFunction.Maximum => new AggregateSlot(column, result.Add($"MAX({value})"), null),
            _ => new AggregateSlot(column, result.Add($"SUM({value})"), result.Add($"COUNT({value})")),
        };
    }

    private string Order(BoundQuery query, BoundOrder order)
    {
        var column = order.Aggregate!;
        var slot = Slots.First(candidate => candidate.Column == column);
        if (column.Aggregate == AggregateFunction.Average)
        {
            return $"SUM({Source(column)}) * 1.0 / COUNT({Source(column)})" + (order.Descending ? " DESC" : "");
        }

        if (column.Aggregate != AggregateFunction.None)
        {
            return result[slot.Value] + (order.Descending ? " DESC" : "");
        }

        // Groups always sort ascending: the open-source SQL engine for Dataverse found the descending flag without effect there.
        var type = column.Column.IsPolymorphic ? SourceType(column) : null;
        return column.Column switch
        {
            { IsLookup: true } => OrderKey.NameOf(column.Column, Source(column), type, context),
            { IsChoice: true, Choice: { } choice } when !query.Definition.OrderChoicesByValue => OrderKey.RankOf(Source(column), choice),
            _ => result[slot.Value],
        };
    }

    private string Source(BoundColumn column) => Name(source.Add(context.Column(column.Node, column.Column)));

    private string SourceType(BoundColumn column) => Name(source.Add(context.TypeColumn(column.Node, column.Column)));

    private string Collated(BoundColumn column) => column.Column.Type is ColumnType.Text or ColumnType.Memo or ColumnType.EntityName
        ? $"{Source(column)} COLLATE {ColumnStorage.TextCollation}"
        : Source(column);

    private string Named() => string.Join(", ", Enumerable.Range(0, source.Count).Select(i => $"{source[i]} AS {Name(i)}"));

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");
}

/// <param name="Second">Groups by a polymorphic lookup: its table. Sums and averages: the number of values.</param>
public sealed record AggregateSlot(BoundColumn Column, int Value, int? Second);
