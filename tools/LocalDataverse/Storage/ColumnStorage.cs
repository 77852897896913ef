using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Storage;

/// <summary>
/// How a column lies in SQLite: a table per table and a column per column, both under their logical names. Amounts are whole
/// numbers, so that sums are exact; instants are Unix seconds in UTC (a date without zone is its midnight); a lookup that may
/// point to several tables has a companion column with the table's logical name.
/// </summary>
public static class ColumnStorage
{
    /// <summary>Money always keeps four digits after the point, whatever the column shows.</summary>
    public const int MoneyScale = 4;

    /// <summary>Name of the collation that compares text as the platform does: without case, accents and trailing spaces.</summary>
    public const string TextCollation = "DATAVERSE";

    private static readonly decimal[] PowersOfTen = [.. Enumerable.Range(0, 13).Select(power => (decimal)Math.Pow(10, power))];

    /// <summary>False for columns that live elsewhere (party lists) or nowhere (virtual ones).</summary>
    public static bool IsStored(Column column) => column.Type is not (ColumnType.PartyList or ColumnType.Virtual or ColumnType.File or ColumnType.Image);

    public static string TypeColumn(Column column) => column.LogicalName + "$type";

    public static string SqlType(Column column) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.EntityName or ColumnType.MultiChoice => $"TEXT COLLATE {TextCollation}",
        ColumnType.Double => "REAL",
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.UniqueIdentifier => "BLOB",
        _ => "INTEGER",
    };

    /// <summary>Digits after the point that the stored whole number carries.</summary>
    public static int Scale(Column column) => column.Type switch
    {
        ColumnType.Money => MoneyScale,
        ColumnType.Decimal => column.Precision,
        _ => 0,
    };

    /// <summary>From a value of the SDK's type for this column to what SQLite stores. Lookups give their id only.</summary>
    public static object Encode(Column column, object? value) => value switch
    {
        null => DBNull.Value,
        Money money => EncodeAmount(money.Value, MoneyScale),
        decimal amount => EncodeAmount(amount, Scale(column)),
        DateTime instant => EncodeInstant(instant),
        bool flag => flag ? 1L : 0L,
        OptionSetValue option => (long)option.Value,
        OptionSetValueCollection options => EncodeOptions(options.Select(option => option.Value)),
        EntityReference reference => GuidOrder.ToBytes(reference.Id),
        Guid id => GuidOrder.ToBytes(id),
        int number => (long)number,
        _ => value,
    };

    public static object Decode(Column column, object stored, string? lookupTable = null) => column.Type switch
    {
        ColumnType.Money => new Money(DecodeAmount((long)stored, MoneyScale)),
        ColumnType.Decimal => DecodeAmount((long)stored, Scale(column)),
        ColumnType.DateTime => DecodeInstant((long)stored, column.DateBehavior),
        ColumnType.Boolean => (long)stored != 0,
        ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue((int)(long)stored),
        ColumnType.MultiChoice => DecodeOptions((string)stored),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner =>
            new EntityReference(lookupTable ?? column.Targets[0], GuidOrder.FromBytes((byte[])stored)),
        ColumnType.UniqueIdentifier => GuidOrder.FromBytes((byte[])stored),
        ColumnType.Integer => (int)(long)stored,
        _ => stored,
    };

    /// <exception cref="OverflowException">The amount does not fit 64 bits at this scale.</exception>
    public static long EncodeAmount(decimal amount, int scale) =>
        decimal.ToInt64(Math.Round(amount * PowersOfTen[scale], 0, MidpointRounding.AwayFromZero));

    public static decimal DecodeAmount(long stored, int scale)
    {
        var negative = stored < 0;
        var magnitude = negative ? (ulong)-(stored + 1) + 1 : (ulong)stored;
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, negative, (byte)scale);
    }

    /// <param name="instant">UTC, or a date without zone; fractions of a second are cut off, as the platform does.</param>
    public static long EncodeInstant(DateTime instant) => Math.DivRem(instant.Ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerSecond) switch
    {
        (var seconds, < 0) => seconds - 1,
        (var seconds, _) => seconds,
    };

    public static DateTime DecodeInstant(long seconds, DateBehavior behavior)
    {
        var instant = DateTime.UnixEpoch.AddSeconds(seconds);
        return behavior == DateBehavior.UserLocal ? instant : DateTime.SpecifyKind(instant, DateTimeKind.Unspecified);
    }

    /// <summary>",1,3,": each value between commas, ascending, so that a membership test is a search for ",3,".</summary>
    public static string EncodeOptions(IEnumerable<int> values) => "," + string.Join(',', values.Distinct().Order()) + ",";

    private static OptionSetValueCollection DecodeOptions(string stored) =>
        new([.. stored.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(value => new OptionSetValue(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)))]);
}
