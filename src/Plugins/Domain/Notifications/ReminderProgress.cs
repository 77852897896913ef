using System;
using System.Globalization;

namespace CrmCoaching.Domain.Notifications;

/// <summary>How far the reminders of one window have come: kind by kind, and within a kind in the order of their ids.</summary>
/// <param name="UntilUtc">The end of the window, UTC, which stays while its reminders go on.</param>
/// <param name="Kind">The place of the kind in its list.</param>
/// <param name="LastId">The last one that was sent; empty before the first.</param>
public sealed record ReminderProgress(DateTime UntilUtc, int Kind, string LastId)
{
    private const char Separator = '|';
    private const string Form = "O";

    /// <param name="kept">As <see cref="ToString"/> gave it; anything else begins a window that ends now.</param>
    /// <param name="nowUtc">UTC.</param>
    public static ReminderProgress Resume(string? kept, DateTime nowUtc)
    {
        var parts = (kept ?? "").Split(Separator);
        return parts.Length == 3 && Instant(parts[0]) is { } until && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var kind)
            ? new ReminderProgress(until, kind, parts[2])
            : new ReminderProgress(nowUtc, 0, "");
    }

    public ReminderProgress After(string id) => this with { LastId = id };

    public ReminderProgress NextKind() => this with { Kind = Kind + 1, LastId = "" };

    public override string ToString() =>
        string.Join(Separator.ToString(), Text(UntilUtc), Kind.ToString(CultureInfo.InvariantCulture), LastId);

    /// <summary>An instant as it is kept between windows.</summary>
    public static string Text(DateTime utc) => utc.ToString(Form, CultureInfo.InvariantCulture);

    /// <returns>UTC; null when the text is none of <see cref="Text"/>.</returns>
    public static DateTime? Instant(string? text) =>
        DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var utc) ? utc : null;
}
