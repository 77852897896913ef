using System.Globalization;
using System.ServiceModel;
using System.Text.RegularExpressions;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Query.Dates;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Query.Binding;

/// <summary>A date or time in a condition: as it is written, and the instant where it says its zone.</summary>
internal sealed partial record DateValue(DateTime Written, DateTime? Utc)
{
    private static readonly DateTime Earliest = new(1753, 1, 1);

    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-M-d H:m", "yyyy-M-d H:m:s",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF", "M/d/yyyy", "M/d/yyyy H:m", "M/d/yyyy H:m:s", "M/d/yyyy h:m tt", "M/d/yyyy h:m:s tt",
    ];

    /// <exception cref="System.ServiceModel.FaultException">InvalidDateTime: no date, or one before 1753.</exception>
    public static DateValue Parse(object value)
    {
        var parsed = value switch
        {
            DateTime { Kind: DateTimeKind.Utc } instant => new DateValue(instant, instant),
            DateTime local => new DateValue(local, null),
            DateTimeOffset instant => new DateValue(instant.DateTime, instant.UtcDateTime),
            DateOnly date => new DateValue(date.ToDateTime(TimeOnly.MinValue), null),
            string text => ParseText(text.Trim()),
            _ => throw new FormatException(),
        };
        return parsed.Written >= Earliest
            ? parsed with { Written = DateTime.SpecifyKind(parsed.Written, DateTimeKind.Unspecified) }
            : throw Fault.Of(ErrorCode.InvalidDateTime, "The date-time value is before 1753-01-01, the earliest that can be stored.");
    }

    /// <summary>For comparisons: Unix seconds, as the column stores them.</summary>
    public long StoredFor(Column column, LocalClock clock) => ColumnStorage.EncodeInstant(column.DateBehavior switch
    {
        DateBehavior.UserLocal => Utc ?? clock.ToUtc(Written),
        DateBehavior.DateOnly => Written.Date,
        _ => Written,
    });

    /// <summary>The calendar day that the value falls on, for the caller where the column holds instants.</summary>
    public DateTime DayFor(Column column, LocalClock clock) =>
        (column.DateBehavior == DateBehavior.UserLocal && Utc is { } utc ? clock.ToLocal(utc) : Written).Date;

    private static DateValue ParseText(string text)
    {
        if (Zone().IsMatch(text))
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? new DateValue(instant.DateTime, instant.UtcDateTime)
                : throw Invalid(text);
        }

        return DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateValue(local, null)
            : throw Invalid(text);
    }

    private static FaultException<OrganizationServiceFault> Invalid(string text) => Fault.Of(
        ErrorCode.InvalidDateTime,
        $"The date-time format for '{text}' is invalid, or value is outside the supported range.");

    [GeneratedRegex(@"\d\d?:\d\d?(:\d\d?(\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Zone();
}
