using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Edm;

namespace LocalDataverse.WebApi.Query;

/// <summary>A many-to-many relationship seen from one of its tables.</summary>
/// <param name="Table">The intersect.</param>
/// <param name="OwnColumn">The intersect's column with the keys of the table seen from.</param>
/// <param name="OtherColumn">The one with the keys of the navigation's target.</param>
public sealed record IntersectSides(string Table, string OwnColumn, string OtherColumn)
{
    public static IntersectSides Of(CollectionNavigation navigation, Table from)
    {
        var many = navigation.ManyToMany!;

        // Only the navigation's name tells the two ends of a table's relationship with itself apart.
        return many.FirstTable == from.LogicalName && many.FirstNavigation == navigation.Name
            ? new IntersectSides(many.IntersectTable, many.FirstColumn, many.SecondColumn)
            : new IntersectSides(many.IntersectTable, many.SecondColumn, many.FirstColumn);
    }
}
