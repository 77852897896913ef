using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.Data;

/// <summary>Lengths in characters of the text columns that operations fill. Asked beforehand: the platform's own fault would come too late to be helpful.</summary>
public static class TextLimits
{
    public const int Comment = 10000;
    public const int Note = 100000;

    /// <summary>Why something was overridden or declined.</summary>
    public const int Reason = 2000;

    /// <exception cref="RefusedException">The text is longer.</exception>
    public static void Require(string? text, int most, string row) => RefusedException.ThrowIf(Check(text, most, row));

    /// <returns>Null when it fits.</returns>
    public static Refusal? Check(string? text, int most, string row) => text?.Length > most
        ? new Refusal(RefusalCode.TextTooLong, row, $"The text has {text.Length} characters, {most} are possible.", $"Shorten it by {text.Length - most}.")
        : null;
}
