using LocalDataverse.Metadata;

namespace LocalDataverse.WebApi.Edm;

/// <summary>Names that the Web API's model gives to what the catalogue names otherwise.</summary>
public static class EdmNames
{
    public const string Namespace = "Microsoft.Dynamics.CRM";
    public const string Alias = "mscrm";
    public const string BaseType = "crmbaseentity";

    /// <summary>The base of users and teams; its key is ownerid.</summary>
    public const string Principal = "principal";
    public const string PrincipalKey = "ownerid";
    public const string ActivityBase = "activitypointer";

    public static string Qualified(string name) => $"{Namespace}.{name}";

    /// <summary>Property of a column: lookups read as _x_value.</summary>
    public static string Property(Column column) => column.IsLookup ? $"_{column.LogicalName}_value" : column.LogicalName;

    /// <summary>The column that a property name means, or null.</summary>
    public static Column? Column(Table table, string property)
    {
        if (property.StartsWith('_') && property.EndsWith("_value", StringComparison.Ordinal) && property.Length > 7)
            return table.TryGetColumn(property[1..^6], out var lookup) && lookup.IsLookup ? lookup : null;
        return table.TryGetColumn(property, out var column) && !column.IsLookup && IsExposed(column) ? column : null;
    }

    /// <summary>False for columns that the Web API does not show as properties.</summary>
    public static bool IsExposed(Column column) =>
        column.Type is not (ColumnType.PartyList or ColumnType.Virtual or ColumnType.File or ColumnType.Image);

    public static bool IsPrincipal(Table table) => table.LogicalName is "systemuser" or "team";
}
