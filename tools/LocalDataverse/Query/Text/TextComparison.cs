using System.Globalization;
using System.Text;

namespace LocalDataverse.Query.Text;

/// <summary>Compares text as the platform's database does: without case, accents and trailing spaces.</summary>
public static class TextComparison
{
    private const CompareOptions Options = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    public static int Compare(string left, string right)
    {
        var first = left.AsSpan().TrimEnd(' ');
        var second = right.AsSpan().TrimEnd(' ');

        // Equality decides most calls (indexes, groups), and the culture's comparison costs many times this one.
        return first.SequenceEqual(second) ? 0 : CultureInfo.InvariantCulture.CompareInfo.Compare(first, second, Options);
    }

    /// <summary>
    /// One form for all spellings of a text that differ in case and accents only. Trailing spaces stay: LIKE counts them.
    /// </summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToUpperInvariant();
        }

        var decomposed = text.Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var character in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToUpperInvariant(character));
            }
        }

        return folded.ToString();
    }
}
