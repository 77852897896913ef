using System.Globalization;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Dates;
using LocalDataverse.Storage;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Query.Sql;

/// <summary>What one SQL statement is written for, and the parameters that it has gathered.</summary>
public sealed class SqlContext(QueryScope scope)
{
    private readonly List<object> parameters = [];

    public QueryScope Scope => scope;
    public LocalClock Clock { get; } = new(scope.User.TimeZone, scope.UtcNow);
    public FiscalYears Fiscal { get; } = new(scope.Fiscal);

    /// <summary>Adds a value and returns the name that stands for it.</summary>
    public string Parameter(object value)
    {
        parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@p{parameters.Count - 1}");
    }

    public string Parameters(IEnumerable<object> values) => string.Join(", ", values.Select(Parameter));

    /// <summary>The column's value; null where the caller may not read the column.</summary>
    public string Column(BoundNode node, Column column) =>
        scope.Access.MayRead(node.Table, column) ? Name(node, column.LogicalName) : "NULL";

    /// <summary>The logical name of the table that a polymorphic lookup points to.</summary>
    public string TypeColumn(BoundNode node, Column column) =>
        scope.Access.MayRead(node.Table, column) ? Name(node, ColumnStorage.TypeColumn(column)) : "NULL";

    public string? ReadPredicate(BoundNode node) => scope.Access.ReadPredicate(node.Table, node.SqlName, Parameter);

    public static string Quote(string name) => "\"" + name + "\"";

    public SqliteCommand Command(string sql)
    {
        var command = scope.Connection.CreateCommand();
        command.Transaction = scope.Transaction;

#pragma warning disable CA2100 // Every identifier in the text comes from the metadata, every value is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters.Count; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{i}"), parameters[i]);
        }

        return command;
    }

    private static string Name(BoundNode node, string column) => node.SqlName + "." + Quote(column);
}
