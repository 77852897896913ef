using LocalDataverse.Metadata;

namespace LocalDataverse.Tests.Security;

/// <summary>The solution with some columns of one table put under column security.</summary>
internal static class SecuredColumns
{
    public static SolutionContent Of(SolutionContent solution, string table, params string[] columns) => solution with
    {
        Catalog = new MetadataCatalog([.. solution.Catalog.Tables.Select(one => one.LogicalName == table ? Secure(one, columns) : one)], solution.Catalog.GlobalChoices),
    };

    private static Table Secure(Table table, string[] columns) => new()
    {
        LogicalName = table.LogicalName,
        SchemaName = table.SchemaName,
        EntitySetName = table.EntitySetName,
        DisplayName = table.DisplayName,
        DisplayCollectionName = table.DisplayCollectionName,
        ObjectTypeCode = table.ObjectTypeCode,
        Ownership = table.Ownership,
        Columns = table.Columns.Values.ToDictionary(column => column.LogicalName, column => columns.Contains(column.LogicalName) ? column with { IsSecured = true } : column),
        Keys = table.Keys,
        ManyToOne = table.ManyToOne,
        OneToMany = table.OneToMany,
        ManyToMany = table.ManyToMany,
        PrimaryId = table.PrimaryId,
        PrimaryName = table.PrimaryName,
    };
}
