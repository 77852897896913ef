using System.Globalization;
using System.Text.Json;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Rows;

/// <summary>Writes values as the platform's JSON spells them.</summary>
public static class ValueWriter
{
    public static void Write(Utf8JsonWriter json, Column? column, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case AliasedValue aliased:
                Write(json, column, aliased.Value);
                break;
            case DateTime instant:
                json.WriteStringValue(Date(column, instant));
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case EntityReference reference:
                json.WriteStringValue(reference.Id);
                break;
            case OptionSetValueCollection options:
                json.WriteStringValue(string.Join(',', options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture))));
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            default:
                WriteNumber(json, column, value);
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, Column? column, object value)
    {
        switch (value)
        {
            case Money money:
                WriteDecimal(json, money.Value, 4);
                break;
            case decimal amount:
                WriteDecimal(json, amount, column?.Type == ColumnType.Decimal ? column.Precision : 0);
                break;
            case OptionSetValue option:
                json.WriteNumberValue(option.Value);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                WriteDouble(json, number);
                break;
            default:
                throw new NotSupportedException($"A value of {value.GetType()} has no JSON form.");
        }
    }

    /// <summary>With at least the digits of the column's scale: 20000.0000.</summary>
    private static void WriteDecimal(Utf8JsonWriter json, decimal amount, int scale) =>
        json.WriteNumberValue(amount + new decimal(0, 0, 0, false, (byte)scale));

    /// <summary>Whole doubles keep a digit after the point, so that readers see their type.</summary>
    private static void WriteDouble(Utf8JsonWriter json, double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        json.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0");
    }

    private static string Date(Column? column, DateTime instant) => column?.DateBehavior == DateBehavior.DateOnly
        ? instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
