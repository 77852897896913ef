using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Query.Results;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Messages.Rows;

/// <summary>One row as Retrieve returns it: the columns asked for, the id always, empty ones left out, texts for people beside.</summary>
public static class RowReader
{
    private const string Currency = "transactioncurrencyid";

    public static Entity? Read(RequestScope scope, Table table, Guid id, ColumnSet columns)
    {
        var wanted = columns.AllColumns
            ? null
            : columns.Columns.Select(name => scope.Catalog.Column(table, name)).ToList();
        var row = scope.Rows.Read(scope.Session, table, id, wanted);
        if (row is null) return null;
        row[table.PrimaryId] = id;
        HideSecured(scope, table, row);
        foreach (var reference in row.Attributes.Values.OfType<EntityReference>().Where(reference => MayReadName(scope, reference)))
        {
            reference.Name = scope.Rows.Name(scope.Session, reference.LogicalName, reference.Id);
        }

        if (table.IsActivity) AddParties(scope, table, row, wanted);
        Format(scope, table, row);
        return row;
    }

    /// <summary>The caller cannot tell a secured value from an empty one.</summary>
    private static void HideSecured(RequestScope scope, Table table, Entity row)
    {
        var user = scope.User;
        foreach (var name in row.Attributes.Keys.Where(name => table.TryGetColumn(name, out var column) && !user.MayReadColumn(table, column)).ToList())
        {
            row.Attributes.Remove(name);
        }
    }

    private static bool MayReadName(RequestScope scope, EntityReference reference) =>
        scope.Catalog.TryGetTable(reference.LogicalName, out var table) && table.PrimaryName is { } name && scope.User.MayReadColumn(table, table.Columns[name]);

    private static void AddParties(RequestScope scope, Table table, Entity row, List<Column>? wanted)
    {
        var columns = (wanted ?? [.. table.Columns.Values]).Where(column => column.Type == ColumnType.PartyList).ToList();
        if (columns.Count == 0) return;
        var lists = Parties.Read(scope, row.Id);
        foreach (var column in columns)
        {
            if (lists.TryGetValue(column.LogicalName, out var list)) row[column.LogicalName] = list;
        }
    }

    /// <summary>The labels alone, which need no further reading.</summary>
    public static void FormatChoices(RequestScope scope, Table table, Entity row)
    {
        var formatter = ValueFormatter.For(scope.Query());
        foreach (var (name, value) in row.Attributes.Where(one => one.Value is OptionSetValue))
        {
            if (table.TryGetColumn(name, out var column) && formatter.Format(column, value, null) is { } text) row.FormattedValues[name] = text;
        }
    }

    private static void Format(RequestScope scope, Table table, Entity row)
    {
        var formatter = ValueFormatter.For(scope.Query());
        var currency = new Lazy<Guid?>(() => CurrencyOf(scope, table, row));
        foreach (var (name, value) in row.Attributes)
        {
            if (table.TryGetColumn(name, out var column) && formatter.Format(column, value, value is Money ? currency.Value : null) is { } text)
                row.FormattedValues[name] = text;
        }
    }

    private static Guid? CurrencyOf(RequestScope scope, Table table, Entity row)
    {
        if (row.GetAttributeValue<EntityReference>(Currency) is { } given) return given.Id;
        return table.TryGetColumn(Currency, out var column)
            ? scope.Rows.Read(scope.Session, table, row.Id, [column])?.GetAttributeValue<EntityReference>(Currency)?.Id
            : null;
    }
}
