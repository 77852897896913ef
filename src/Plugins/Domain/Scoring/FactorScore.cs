using System;

namespace CrmCoaching.Domain.Scoring;

/// <summary>What one factor gave, and why.</summary>
public sealed record FactorScore
{
    /// <param name="share">From 0 to 1 of the weight.</param>
    public FactorScore(ScoreFactor factor, decimal weight, decimal share, string why)
    {
        Factor = factor;
        Weight = weight;
        Earned = Math.Round(weight * Math.Max(0, Math.Min(1, share)), 2, MidpointRounding.AwayFromZero);
        Why = why;
    }

    public ScoreFactor Factor { get; }

    public decimal Weight { get; }

    /// <summary>In points, two places.</summary>
    public decimal Earned { get; }

    /// <summary>A sentence for the manager; it repeats nothing that was said.</summary>
    public string Why { get; }
}
