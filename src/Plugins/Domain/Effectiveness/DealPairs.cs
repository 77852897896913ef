namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Pairs of a coached deal and a similar uncoached one, and how many of each side were won.</summary>
public sealed record DealPairs(int Count, int CoachedWon, int UncoachedWon)
{
    public static DealPairs None { get; } = new(0, 0, 0);

    /// <summary>Of managers whose deals are different ones.</summary>
    public static DealPairs operator +(DealPairs one, DealPairs other) =>
        new(one.Count + other.Count, one.CoachedWon + other.CoachedWon, one.UncoachedWon + other.UncoachedWon);
}
