using System.Globalization;
using LocalDataverse.Metadata;
using LocalDataverse.Storage;

namespace LocalDataverse.Query.Paging;

/// <summary>How a stored value stands in a paging cookie.</summary>
internal static class CookieValue
{
    public static string? Write(Column column, object? stored) => stored switch
    {
        null => null,
        byte[] id => GuidOrder.FromBytes(id).ToString("B").ToUpperInvariant(),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        long seconds when column.Type == ColumnType.DateTime =>
            DateTime.UnixEpoch.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        long amount when column.Type is ColumnType.Money or ColumnType.Decimal =>
            ColumnStorage.DecodeAmount(amount, ColumnStorage.Scale(column)).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(stored, CultureInfo.InvariantCulture),
    };

    /// <exception cref="System.ServiceModel.FaultException">The text is no value of the column.</exception>
    public static object? Read(Column column, string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            return column.Type switch
            {
                ColumnType.UniqueIdentifier => GuidOrder.ToBytes(Guid.Parse(text)),
                ColumnType.Double => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
                ColumnType.DateTime => ColumnStorage.EncodeInstant(DateTime.ParseExact(
                    text,
                    "yyyy-MM-dd'T'HH:mm:ss",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)),
                ColumnType.Money or ColumnType.Decimal =>
                    ColumnStorage.EncodeAmount(
                        decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
                        ColumnStorage.Scale(column)),
                _ when column.IsLookup || column.Type is ColumnType.Text or ColumnType.Memo or ColumnType.EntityName => text,
                _ => long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw PagingCookie.Invalid();
        }
    }
}
