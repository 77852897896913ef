using System;
using System.Globalization;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Keys;

/// <summary>
/// The text that keeps a table free of doubles. The platform's keys ignore whether a row is active and do not bind
/// empty columns, so the key is one required text; a row that is deactivated gives its key up by adding its id.
/// </summary>
public sealed record RowKey
{
    private const char Separator = '|';

    private RowKey(string value) => Value = value;

    public string Value { get; }

    /// <summary>The key of an active row.</summary>
    /// <returns>Null when a part is missing: then there is nothing to tell the row by.</returns>
    public static RowKey? Of(params string?[] parts) =>
        parts.Any(string.IsNullOrWhiteSpace) ? null : new RowKey(string.Join(Separator.ToString(), parts));

    /// <summary>What a row adds to its key while it is inactive, so that another may take its place.</summary>
    public static string Suffix(Guid row) => Separator + Part(row);

    public static string? Part(Guid? id) => id is null || id == Guid.Empty ? null : id.Value.ToString("D", CultureInfo.InvariantCulture);

    public static string? Part(LocalDate? day) => day?.ToString();

    public static string? Part(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Codes are the same in capitals: a key is compared without case.</summary>
    public static string? Part(string? code) => string.IsNullOrWhiteSpace(code) ? null : code!.Trim();
}
