using LocalDataverse.Metadata;
using Microsoft.OData.Edm;

namespace LocalDataverse.WebApi.Edm;

/// <summary>The primitive type of a column's property. Choices are plain numbers, without an enumeration.</summary>
public static class EdmTypes
{
    public static EdmPrimitiveTypeKind KindOf(Column column) => column.Type switch
    {
        ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status => EdmPrimitiveTypeKind.Int32,
        ColumnType.BigInt => EdmPrimitiveTypeKind.Int64,
        ColumnType.Decimal or ColumnType.Money => EdmPrimitiveTypeKind.Decimal,
        ColumnType.Double => EdmPrimitiveTypeKind.Double,
        ColumnType.DateTime => column.DateBehavior == DateBehavior.DateOnly
            ? EdmPrimitiveTypeKind.Date : EdmPrimitiveTypeKind.DateTimeOffset,
        ColumnType.Boolean => EdmPrimitiveTypeKind.Boolean,
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.UniqueIdentifier => EdmPrimitiveTypeKind.Guid,
        _ => EdmPrimitiveTypeKind.String,
    };

    public static IEdmPrimitiveTypeReference Of(Column column, bool nullable) => KindOf(column) switch
    {
        // The platform's model declares no fixed scale; without "variable" the URI parser would refuse other scales.
        EdmPrimitiveTypeKind.Decimal => EdmCoreModel.Instance.GetDecimal(null, null, nullable),
        EdmPrimitiveTypeKind.DateTimeOffset => EdmCoreModel.Instance.GetTemporal(EdmPrimitiveTypeKind.DateTimeOffset, null, nullable),
        var kind => EdmCoreModel.Instance.GetPrimitive(kind, nullable),
    };
}
