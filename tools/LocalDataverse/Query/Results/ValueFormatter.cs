using System.Globalization;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Query.Results;

/// <summary>The text in which a value is shown to one user: labels, names, and numbers and dates by the user's culture and zone.</summary>
public sealed class ValueFormatter
{
    private const int MinutesPerHour = 60;
    private const int MinutesPerDay = 1440;
    private readonly QueryUser user;
    private readonly Func<Guid?, CurrencyFormat?> currencies;

    private ValueFormatter(QueryUser user, Func<Guid?, CurrencyFormat?> currencies)
    {
        this.user = user;
        this.currencies = currencies;
    }

    public static ValueFormatter For(QueryScope scope) => new(scope.User, new CurrencyFormats(scope).Find);

    /// <summary>The text for a value, or null where the platform gives none.</summary>
    /// <param name="value">Of the SDK's type for the column.</param>
    /// <param name="currency">Money: the row's currency; null formats in the base currency.</param>
    public string? Format(Column column, object value, Guid? currency = null) => value switch
    {
        OptionSetValue option => Label(column, option.Value),
        OptionSetValueCollection options => string.Join("; ", options.Select(option => Label(column, option.Value))),
        bool flag => Label(column, flag),
        EntityReference reference => reference.Name,
        Money money => Amount(column, money.Value, column.BaseOf is null ? currency : null),
        DateTime date => Date(column, date),
        decimal number => number.ToString(Digits(column.Precision), user.Culture),
        double number => number.ToString(Digits(column.Precision), user.Culture),
        int minutes when IsFormat(column, "duration") => Duration(minutes),
        int number => Number(number),
        long number => Number(number),
        _ => null,
    };

    /// <summary>A whole number with the culture's separators.</summary>
    public string Number(long number) => number.ToString("N0", user.Culture);

    private static string? Label(Column column, int value) => column.Choice?.Find(value)?.Label;

    private static string Label(Column column, bool flag) => Label(column, flag ? 1 : 0) ?? (flag ? "Yes" : "No");

    private static string Digits(int precision) => string.Create(CultureInfo.InvariantCulture, $"N{precision}");

    private static bool IsFormat(Column column, string format) => string.Equals(column.Format, format, StringComparison.OrdinalIgnoreCase);

    private string Amount(Column column, decimal amount, Guid? currency)
    {
        var format = currencies(currency);
        var numbers = (NumberFormatInfo)user.Culture.NumberFormat.Clone();
        numbers.CurrencySymbol = format?.Symbol ?? "";
        numbers.CurrencyDecimalDigits = column.PrecisionSource == 0 ? column.Precision : format?.Precision ?? column.Precision;
        return amount.ToString("C", numbers).Trim();
    }

    private string Date(Column column, DateTime date)
    {
        var local = column.DateBehavior == DateBehavior.UserLocal
            ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(date, DateTimeKind.Utc), user.TimeZone)
            : date;
        var dateOnly = column.DateBehavior == DateBehavior.DateOnly || IsFormat(column, "date") || IsFormat(column, "dateonly");
        var pattern = user.Culture.DateTimeFormat.ShortDatePattern + (dateOnly ? "" : " " + user.Culture.DateTimeFormat.ShortTimePattern);

        // Newer culture data puts a narrow no-break space before AM and PM; the platform shows a plain one.
        return local.ToString(pattern, user.Culture).Replace('\u202F', ' ');
    }

    private string Duration(int minutes) => minutes switch
    {
        < MinutesPerHour => Unit(minutes, "minute"),
        < MinutesPerDay => Unit(minutes / (decimal)MinutesPerHour, "hour"),
        _ => Unit(minutes / (decimal)MinutesPerDay, "day"),
    };

    private string Unit(decimal count, string unit) => $"{count.ToString("0.##", user.Culture)} {unit}{(count == 1 ? "" : "s")}";
}
