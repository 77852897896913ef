namespace CrmCoaching.Domain.Agendas;

/// <summary>
/// What stands on one agenda about an opportunity, with what was written about it on another. So an opportunity that
/// waits on both waits once afterwards, and no word is lost.
/// </summary>
/// <param name="Text">Null when nothing was written.</param>
public sealed record JoinedNotes(string? Text)
{
    private const int Longest = 100_000;

    /// <summary>Whether an item has room for them.</summary>
    public bool Fit => Text is null || Text.Length <= Longest;

    /// <param name="standing">On the agenda to come.</param>
    /// <param name="carried">On the one before.</param>
    public static JoinedNotes Of(string? standing, string? carried)
    {
        if (string.IsNullOrWhiteSpace(carried) || (standing is not null && standing.Contains(carried)))
            return new JoinedNotes(standing);
        return new JoinedNotes(string.IsNullOrWhiteSpace(standing) ? carried : carried + "\n\n" + standing);
    }
}
