using System.Globalization;
using System.Text.Json;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Payload;

/// <summary>From a JSON value to the SDK's value for a column. Types are strict: what does not fit is refused.</summary>
public static class ValueReader
{
    /// <exception cref="PayloadException">The value has not the column's type.</exception>
    public static object? Read(Column column, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        return column.Type switch
        {
            ColumnType.Text or ColumnType.Memo or ColumnType.EntityName => Text(value),
            ColumnType.Integer => Integer(value),
            ColumnType.BigInt => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
                ? number : throw Wrong(value, "Edm.Int64"),
            ColumnType.Decimal => Amount(value),
            ColumnType.Money => new Money(Amount(value)),
            ColumnType.Double => Double(value),
            ColumnType.Boolean => Boolean(value),
            ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue(Integer(value)),
            ColumnType.MultiChoice => Options(value),
            ColumnType.DateTime => Date(column, value),
            ColumnType.UniqueIdentifier => Id(value),
            _ => throw new PayloadException($"A column of type {column.Type} cannot be written."),
        };
    }

    public static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(value, "Edm.String");

    /// <summary>OData readers take numbers in quotes for 32 bits, but not for 64 bits and decimals.</summary>
    public static int Integer(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number) => number,
        _ => throw Wrong(value, "Edm.Int32"),
    };

    public static decimal Amount(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) ? amount : throw Wrong(value, "Edm.Decimal");

    public static double Double(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number : throw Wrong(value, "Edm.Double");

    public static bool Boolean(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(value, "Edm.Boolean"),
    };

    public static Guid Id(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Guid.TryParse(value.GetString(), out var id) ? id : throw Wrong(value, "Edm.Guid");

    /// <summary>UTC. Without an offset the text is taken as UTC.</summary>
    public static DateTime Instant(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: >= 10 } text && char.IsAsciiDigit(text[0])
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcDateTime
            : throw Wrong(value, "Edm.DateTimeOffset");

    private static DateTime Date(Column column, JsonElement value)
    {
        if (column.DateBehavior == DateBehavior.DateOnly)
        {
            return value.ValueKind == JsonValueKind.String
                && DateTime.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw Wrong(value, "Edm.Date");
        }

        var instant = Instant(value);
        return column.DateBehavior == DateBehavior.UserLocal ? instant : DateTime.SpecifyKind(instant, DateTimeKind.Unspecified);
    }

    private static OptionSetValueCollection? Options(JsonElement value)
    {
        var parts = Text(value).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
            return null;
        return new OptionSetValueCollection([.. parts.Select(part =>
            int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var option)
                ? new OptionSetValue(option)
                : throw new PayloadException($"Cannot convert the literal '{part}' to the expected type 'Edm.Int32'."))]);
    }

    private static PayloadException Wrong(JsonElement value, string type) =>
        new($"Cannot convert the literal '{(value.ValueKind == JsonValueKind.String ? value.GetString() : Shorten(value.GetRawText()))}' to the expected type '{type}'.");

    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100];
}
