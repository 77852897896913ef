using CrmCoaching.Plugins.Tests.Access.Callers;

namespace CrmCoaching.Plugins.Tests.Access.Leaks;

/// <summary>A text that is kept in one place of the organisation and is not in any request.</summary>
/// <param name="Readers">Who may come to see it; the platform's administrators see everything.</param>
internal sealed record Marker(string Text, string Place, IReadOnlyList<CallerKind> Readers)
{
    /// <summary>With what every marker begins, so that requests can look for them.</summary>
    public const string Prefix = "zq";

    public bool IsLeaked(CallerKind caller, string answer) => !Readers.Contains(caller) && answer.Contains(Text, StringComparison.Ordinal);
}
