using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Query;

namespace LocalDataverse.WebApi.Rows;

/// <summary>The @odata.context of an answer, relative to $metadata.</summary>
public static class ContextUrl
{
    public static string Of(Uri serviceRoot, RowShape shape, bool isOne) =>
        $"{serviceRoot}$metadata#{shape.Table.EntitySetName}{Parenthesized(shape)}{(isOne ? "/$entity" : "")}";

    public static string OfNames(Uri serviceRoot, string entitySet, IEnumerable<string> names) =>
        $"{serviceRoot}$metadata#{entitySet}({string.Join(',', names)})";

    private static string Parenthesized(RowShape shape)
    {
        var inner = Inner(shape);
        return inner.Length == 0 ? "" : $"({inner})";
    }

    private static string Inner(RowShape shape)
    {
        var columns = shape.IsSelected ? shape.Columns.Select(EdmNames.Property) : [];
        var singles = shape.Singles.Select(single => $"{single.Navigation.Name}({(single.Shape is null ? "" : Inner(single.Shape))})");
        var collections = shape.Collections.Select(many => $"{many.Navigation.Name}({Inner(many.Shape)})");
        return string.Join(',', columns.Concat(singles).Concat(collections));
    }
}
