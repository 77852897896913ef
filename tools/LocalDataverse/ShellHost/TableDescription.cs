using LocalDataverse.Metadata;

namespace LocalDataverse.ShellHost;

internal sealed record TableName(string LogicalName, string DisplayName, string DisplayCollectionName, string EntitySetName, string PrimaryId, string? PrimaryName)
{
    public static TableName Of(Table table) => new(
        table.LogicalName, table.DisplayName, table.DisplayCollectionName, table.EntitySetName, table.PrimaryId, table.PrimaryName);
}

/// <summary>What a form or list needs to know of one table.</summary>
internal sealed record TableDescription(
    TableName Name,
    int ObjectTypeCode,
    IEnumerable<ColumnDescription> Columns,
    IEnumerable<ChildDescription> Children)
{
    public static TableDescription Of(Table table) => new(
        TableName.Of(table),
        table.ObjectTypeCode,
        table.Columns.Values.Where(column => column.ValidForRead).Select(column => ColumnDescription.Of(table, column)),
        table.OneToMany.Select(one => new ChildDescription(one.SchemaName, one.ReferencingTable, one.ReferencingColumn, one.ReferencingNavigation)));
}

/// <param name="Navigations">For lookups: the Web API name to bind with, per target table.</param>
internal sealed record ColumnDescription(
    string LogicalName,
    string DisplayName,
    string Type,
    string Format,
    string DateBehavior,
    string RequiredLevel,
    bool ValidForCreate,
    bool ValidForUpdate,
    int? MaxLength,
    decimal? MinValue,
    decimal? MaxValue,
    int Precision,
    int? DefaultValue,
    IEnumerable<OptionDescription> Options,
    IReadOnlyDictionary<string, string> Navigations)
{
    public static ColumnDescription Of(Table table, Column column) => new(
        column.LogicalName,
        column.DisplayName,
        column.Type.ToString(),
        column.Format,
        column.DateBehavior.ToString(),
        column.RequiredLevel.ToString(),
        column.ValidForCreate,
        column.ValidForUpdate,
        column.MaxLength,
        column.MinValue,
        column.MaxValue,
        column.Precision,
        column.DefaultValue,
        column.Choice?.Options.Select(option => new OptionDescription(option.Value, option.Label, option.State)) ?? [],
        table.ManyToOne.Where(one => one.ReferencingColumn == column.LogicalName)
            .ToDictionary(one => one.ReferencedTable, one => one.ReferencingNavigation, StringComparer.Ordinal));
}

internal sealed record OptionDescription(int Value, string Label, int? State);

/// <summary>A table whose rows point here.</summary>
internal sealed record ChildDescription(string SchemaName, string Table, string Column, string Navigation);
