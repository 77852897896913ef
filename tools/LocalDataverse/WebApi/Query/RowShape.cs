using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Edm;

namespace LocalDataverse.WebApi.Query;

/// <summary>Which properties a row of the answer has, in which order.</summary>
/// <param name="Columns">What $select asked for, or every column.</param>
/// <param name="Alias">The join that holds the values; null for the row itself.</param>
public sealed record RowShape(Table Table, IReadOnlyList<Column> Columns, string? Alias = null)
{
    public bool IsSelected { get; init; }
    public IReadOnlyList<SingleExpand> Singles { get; init; } = [];
    public IReadOnlyList<CollectionExpand> Collections { get; init; } = [];

    /// <summary>Every column to read: those shown, the key, the version, and the currency of money.</summary>
    public IEnumerable<SelectedColumn> Reads()
    {
        var names = Columns.Select(column => column.LogicalName).Append(Table.PrimaryId);
        if (Table.Columns.ContainsKey("versionnumber"))
            names = names.Append("versionnumber");
        if (Columns.Any(column => column.Type == ColumnType.Money) && Table.Columns.ContainsKey("transactioncurrencyid"))
            names = names.Append("transactioncurrencyid");
        names = names.Concat(Singles.Where(single => single.Shape is null).Select(single => single.Navigation.Lookup.LogicalName));
        return names.Distinct(StringComparer.Ordinal).Select(name => new SelectedColumn(name));
    }
}

/// <summary>An expanded lookup.</summary>
/// <param name="Shape">Null for owners: only their id and type are shown.</param>
/// <param name="ReferenceOnly">$expand=x/$ref.</param>
public sealed record SingleExpand(SingleNavigation Navigation, RowShape? Shape, bool ReferenceOnly = false);

/// <summary>An expanded collection, read by one more query for all rows of the page.</summary>
/// <param name="Query">Everything but the restriction to the parents of the page.</param>
/// <param name="Top">Rows a parent.</param>
/// <param name="LinkOptions">The query string of the link to the whole collection.</param>
public sealed record CollectionExpand(CollectionNavigation Navigation, QueryDefinition Query, RowShape Shape, int? Top, string LinkOptions);
