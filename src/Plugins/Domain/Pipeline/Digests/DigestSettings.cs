namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>The numbers of "Since we last met".</summary>
public sealed record DigestSettings
{
    public static DigestSettings Default { get; } = new();

    /// <summary>How far back a digest looks when no 1:1 was held before.</summary>
    public int FirstDays { get; init; } = 30;

    public int UntouchedDays { get; init; } = 14;

    public int NearlyClosedPercent { get; init; } = 90;

    public int NearlyClosedDays { get; init; } = 7;

    public int StalledDays { get; init; } = 30;

    /// <summary>Lines of each list; what lies beyond is counted and summed only.</summary>
    public int Lines { get; init; } = 25;

    /// <summary>Stalled opportunities offered instead of those that are nearly closed.</summary>
    public int Offers { get; init; } = 3;
}
