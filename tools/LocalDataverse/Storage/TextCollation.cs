using System.Globalization;
using System.Text;

namespace LocalDataverse.Storage;

/// <summary>Order and equality of text as the platform's default collation has them: no case, no accents, no trailing spaces.</summary>
public static class TextCollation
{
    public static int Compare(string left, string right) => Ascii.IsValid(left) && Ascii.IsValid(right)
        ? left.AsSpan().TrimEnd(' ').CompareTo(right.AsSpan().TrimEnd(' '), StringComparison.OrdinalIgnoreCase)
        : string.CompareOrdinal(Fold(left), Fold(right));

    public static bool AreEqual(string left, string right) => Compare(left, right) == 0;

    /// <summary>The form that texts share when they are equal; ordinal comparison of it is the collation's order.</summary>
    public static string Fold(string text)
    {
        var trimmed = text.AsSpan().TrimEnd(' ');
        if (Ascii.IsValid(trimmed)) return trimmed.ToString().ToUpperInvariant();
        var folded = new StringBuilder(trimmed.Length);
        foreach (var character in trimmed.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToUpperInvariant(character));
        }

        return folded.ToString();
    }
}
