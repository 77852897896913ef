using System.Runtime.CompilerServices;
using LocalDataverse.Metadata;
using LocalDataverse.Storage;

namespace LocalDataverse.Messages.Rows;

/// <summary>What the row rules need of a table's columns, found once: tables have hundreds, and rows are written by the million.</summary>
public sealed class TableFacts
{
    private static readonly ConditionalWeakTable<Table, TableFacts> All = [];

    private TableFacts(Table table)
    {
        var columns = table.Columns.Values;
        Defaults = [.. columns.Where(column => column is { DefaultValue: not null, Type: ColumnType.Boolean or ColumnType.Choice })];
        Required = [.. columns.Where(column => column.RequiredLevel == RequiredLevel.SystemRequired && !column.IsPrimaryId && ColumnStorage.IsStored(column))];
        Money = [.. columns.Where(column => column.Type == ColumnType.Money)];
    }

    /// <summary>Columns that a new row fills by itself.</summary>
    public IReadOnlyList<Column> Defaults { get; }

    /// <summary>Columns without which no row is stored.</summary>
    public IReadOnlyList<Column> Required { get; }
    public IReadOnlyList<Column> Money { get; }

    public static TableFacts Of(Table table) => All.GetValue(table, static one => new TableFacts(one));
}
