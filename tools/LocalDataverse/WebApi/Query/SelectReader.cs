using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using Microsoft.OData.UriParser;

namespace LocalDataverse.WebApi.Query;

/// <summary>The columns that $select asks for.</summary>
public static class SelectReader
{
    /// <summary>$select takes a lookup's logical name for its _x_value, which OData's grammar does not know.</summary>
    public static string Rewrite(Table table, string select) => string.Join(',', select.Split(',').Select(item =>
    {
        var name = item.Trim();
        return table.TryGetColumn(name, out var column) && column.IsLookup ? EdmNames.Property(column) : name;
    }));

    public static (IReadOnlyList<Column> Columns, bool IsSelected) Read(Table table, TableNavigation navigation, SelectExpandClause? clause)
    {
        if (clause is null || clause.AllSelected)
            return (AllOf(table), false);
        var columns = new List<Column>();
        foreach (var item in clause.SelectedItems)
        {
            if (item is WildcardSelectItem)
                return (AllOf(table), false);
            if (item is PathSelectItem path)
                columns.Add(ColumnOf(table, navigation, path.SelectedPath));
        }

        return columns.Count == 0 ? (AllOf(table), false) : ([.. columns.DistinctBy(column => column.LogicalName)], true);
    }

    public static IReadOnlyList<Column> AllOf(Table table) =>
        [.. table.Columns.Values.Where(column => column.ValidForRead && EdmNames.IsExposed(column)).OrderBy(column => column.LogicalName, StringComparer.Ordinal)];

    private static Column ColumnOf(Table table, TableNavigation navigation, ODataSelectPath path) => path.LastSegment switch
    {
        PropertySegment segment when EdmNames.Column(table, segment.Property.Name) is { } column => column,
        PropertySegment { Property.Name: EdmNames.PrincipalKey } when EdmNames.IsPrincipal(table) => table.Columns[table.PrimaryId],
        NavigationPropertySegment segment when navigation.Single.TryGetValue(segment.NavigationProperty.Name, out var single) =>
            single.Lookup,
        var segment => throw Refusal.BadRequest($"'{segment.Identifier}' cannot be selected from '{EdmNames.Qualified(table.LogicalName)}'."),
    };
}
