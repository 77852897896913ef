using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>A row about to be written: what it was, and the columns that the operation sets (null clears).</summary>
public sealed class RowChange(RequestScope scope, Table table, Guid id, Entity? before)
{
    public RequestScope Scope { get; } = scope;
    public Table Table { get; } = table;
    public Guid Id { get; } = id;

    /// <summary>The whole row as stored; null when the row is new.</summary>
    public Entity? Before { get; } = before;
    public bool IsNew => Before is null;
    public Dictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Party list columns: kept apart, because they live in activityparty.</summary>
    public Dictionary<string, EntityCollection> Parties { get; } = new(StringComparer.Ordinal);

    /// <summary>The value that the row will have.</summary>
    public T? Effective<T>(string column)
    {
        if (Values.TryGetValue(column, out var value)) return value is null ? default : (T)value;
        return Before is null ? default : Before.GetAttributeValue<T>(column);
    }

    public bool Sets(string column) => Values.ContainsKey(column);

    /// <summary>Sets a column where the table has it.</summary>
    public void Set(string column, object? value)
    {
        if (Table.TryGetColumn(column, out _)) Values[column] = value;
    }

    /// <summary>Sets a column of a new row where the table has it and the operation does not set it.</summary>
    public void Default(string column, object? value)
    {
        if (value is not null && Effective<object>(column) is null) Set(column, value);
    }
}
