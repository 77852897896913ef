using System.Globalization;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Rows;

/// <summary>The values of one table in a result: the row's own, or those of a join.</summary>
public readonly record struct RowView(Entity Row, string? Alias)
{
    public object? Value(string column) =>
        Row.Attributes.TryGetValue(Key(column), out var value) ? value is AliasedValue aliased ? aliased.Value : value : null;

    public string? Formatted(string column) => Row.FormattedValues.TryGetValue(Key(column), out var text) ? text : null;

    /// <summary>Empty where an outer join found nothing.</summary>
    public Guid Id(Table table) => Value(table.PrimaryId) switch
    {
        Guid id => id,
        EntityReference reference => reference.Id,
        _ => Alias is null ? Row.Id : Guid.Empty,
    };

    public string? ETag()
    {
        var version = Alias is null && !string.IsNullOrEmpty(Row.RowVersion)
            ? Row.RowVersion
            : Value("versionnumber") is { } number ? Convert.ToString(number, CultureInfo.InvariantCulture) : null;
        return version is null ? null : $"W/\"{version}\"";
    }

    private string Key(string column) => Alias is null ? column : $"{Alias}.{column}";
}
