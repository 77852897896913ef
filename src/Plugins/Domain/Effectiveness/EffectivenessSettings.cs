namespace CrmCoaching.Domain.Effectiveness;

/// <summary>The numbers by which coaching is measured. The defaults are those of the product; an organisation may set others.</summary>
public sealed record EffectivenessSettings
{
    public static EffectivenessSettings Default { get; } = new();

    /// <summary>Below so many observations on either side a comparison says nothing.</summary>
    public int SmallestComparison { get; init; } = 8;

    /// <summary>Closed months, or months of closed deals, over which results are compared with coaching.</summary>
    public int EffectMonths { get; init; } = 6;

    /// <summary>Below so many months a rep is new.</summary>
    public int NewRepMonths { get; init; } = 12;

    /// <summary>Below so many other managers nobody sees their places.</summary>
    public int FewestPeers { get; init; } = 5;

    /// <summary>How long a gap between two 1:1s may be, as a multiple of what was agreed.</summary>
    public decimal LongestGap { get; init; } = 1.5m;

    /// <summary>Days over which the gaps are looked at.</summary>
    public int GapDays { get; init; } = 91;

    /// <summary>How long before its start an agenda counts as given in advance.</summary>
    public int AgendaInAdvanceHours { get; init; } = 24;
}
