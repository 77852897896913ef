using System;

namespace CrmCoaching.Domain.Kpis;

/// <summary>A value, unrounded, or the reason why there is none.</summary>
public sealed record Measure
{
    private Measure(decimal? value, MissingReason reason, string? explanation)
    {
        Value = value;
        Reason = reason;
        Explanation = explanation;
    }

    public decimal? Value { get; }

    public MissingReason Reason { get; }

    /// <summary>For people; null when there is a value.</summary>
    public string? Explanation { get; }

    public static Measure Of(decimal value) => new(value, MissingReason.None, null);

    /// <exception cref="ArgumentException">No reason, or nothing that says it to people.</exception>
    public static Measure Missing(MissingReason reason, string explanation) =>
        reason == MissingReason.None || string.IsNullOrWhiteSpace(explanation)
            ? throw new ArgumentException("A missing value has a reason.", nameof(reason))
            : new(null, reason, explanation);
}
