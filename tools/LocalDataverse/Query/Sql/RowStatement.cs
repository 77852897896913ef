using LocalDataverse.Metadata;
using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Paging;
using LocalDataverse.Storage;

namespace LocalDataverse.Query.Sql;

/// <summary>The SQL of a query for rows.</summary>
public sealed class RowStatement
{
    private const string VersionColumn = "versionnumber";
    private const string CurrencyColumn = "transactioncurrencyid";
    private readonly BoundQuery query;
    private readonly SelectList list = new();

    public RowStatement(BoundQuery query, SqlContext context, PagingCookie? after)
    {
        this.query = query;
        var definition = query.Definition;
        Keys = [.. query.Orders.Select(order => OrderKey.Of(order, definition.OrderChoicesByValue, context)), .. TieBreakers(context)];
        Slots = [.. query.Columns.Where(column => ColumnStorage.IsStored(column.Column)).Select(column => Slot(column, context))];
        KeySlots = definition.Distinct ? [] : [.. Keys.Select(key => list.Add(key.Stored))];
        VersionSlot = Hidden(VersionColumn, context);
        CurrencySlots = CurrencyColumns(context);
        var distinctKeys = definition.Distinct ? string.Concat(Keys.Select(key => ", " + key.Expression)) : "";
        Text = $"SELECT {(definition.Distinct ? "DISTINCT " : "")}{list}{distinctKeys}"
            + FromSql.Write(query.Root, context, after is null ? null : Keyset.After(after, Keys, context))
            + (Keys.Count == 0 ? "" : " ORDER BY " + string.Join(", ", Keys.Select(key => key.Expression + key.Direction)));
    }

    /// <summary>Without a limit.</summary>
    public string Text { get; }
    public IReadOnlyList<OrderKey> Keys { get; }
    public IReadOnlyList<ResultSlot> Slots { get; }
    public IReadOnlyList<int> KeySlots { get; }
    public int? VersionSlot { get; }

    /// <summary>For each node that returns money: where its rows' currency stands.</summary>
    public IReadOnlyDictionary<BoundNode, int> CurrencySlots { get; }

    private ResultSlot Slot(BoundColumn column, SqlContext context)
    {
        if (column.Selected.CountChildren)
        {
            return new ResultSlot(column, list.Add(CountChildrenSql.Write(column, context)), null);
        }

        var value = list.Add(context.Column(column.Node, column.Column));
        return new ResultSlot(column, value, column.Column.IsPolymorphic ? list.Add(context.TypeColumn(column.Node, column.Column)) : null);
    }

    // Rows of equal order come by their key, so that pages neither skip nor repeat one. Distinct rows have no key.
    private IEnumerable<OrderKey> TieBreakers(SqlContext context)
    {
        if (query.Definition.Distinct)
        {
            yield break;
        }

        foreach (var node in query.Root.Joined().Where(node => node == query.Root || node.MayRepeatParent))
        {
            if (node.Table.TryGetColumn(node.Table.PrimaryId, out var id)
                && !query.Orders.Any(order => order.Node == node && order.Column == id))
            {
                yield return OrderKey.Of(node, id, descending: false, choicesByValue: true, context);
            }
        }
    }

    private int? Hidden(string name, SqlContext context) =>
        !query.Definition.Distinct && query.Root.Table.TryGetColumn(name, out var column)
            ? list.Add(context.Column(query.Root, column))
            : null;

    private Dictionary<BoundNode, int> CurrencyColumns(SqlContext context)
    {
        var slots = new Dictionary<BoundNode, int>();
        foreach (var node in query.Columns.Where(column => column.Column.Type == ColumnType.Money).Select(column => column.Node).Distinct())
        {
            if (!query.Definition.Distinct && node.Table.TryGetColumn(CurrencyColumn, out var currency))
            {
                slots[node] = list.Add(context.Column(node, currency));
            }
        }

        return slots;
    }
}
