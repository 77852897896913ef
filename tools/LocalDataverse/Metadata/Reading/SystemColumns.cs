namespace LocalDataverse.Metadata.Reading;

/// <summary>Finishes a table's columns: those that exports leave out, lookup targets, base-currency companions.</summary>
public static class SystemColumns
{
    public const string VersionNumber = "versionnumber";
    private static readonly string[] Owners = ["systemuser", "team"];

    /// <summary>Exports leave their relationships out, yet they name users everywhere.</summary>
    private static readonly string[] OnBehalf = ["createdonbehalfby", "modifiedonbehalfby"];

    public static IReadOnlyDictionary<string, Column> Complete(TableDraft draft, ILookup<(string, string), string> targets)
    {
        var columns = new Dictionary<string, Column>(draft.Columns, StringComparer.Ordinal);
        columns.TryAdd(VersionNumber, new Column
        {
            LogicalName = VersionNumber,
            SchemaName = "VersionNumber",
            DisplayName = "Version Number",
            Type = ColumnType.BigInt,
            ValidForCreate = false,
            ValidForUpdate = false,
        });
        foreach (var column in columns.Values.ToList()) columns[column.LogicalName] = Complete(column, draft, targets);
        return columns;
    }

    private static Column Complete(Column column, TableDraft draft, ILookup<(string, string), string> targets) => column.Type switch
    {
        ColumnType.Owner => column with { Targets = Owners },
        ColumnType.Lookup when OnBehalf.Contains(column.LogicalName) => column with { Targets = ["systemuser"] },
        ColumnType.Lookup or ColumnType.Customer or ColumnType.PartyList =>
            column with { Targets = [.. targets[(draft.LogicalName, column.LogicalName)].Distinct()] },
        ColumnType.Money when column.BaseOf is null && MoneyOf(column, draft) is { } money => column with { BaseOf = money },
        _ => column,
    };

    private static string? MoneyOf(Column column, TableDraft draft) =>
        column.LogicalName.EndsWith("_base", StringComparison.Ordinal)
        && draft.Columns.TryGetValue(column.LogicalName[..^"_base".Length], out var money) && money.Type == ColumnType.Money
            ? money.LogicalName
            : null;
}
