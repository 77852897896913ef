namespace CrmCoaching.Domain.Effectiveness.Intervals;

/// <summary>A 95 % confidence interval.</summary>
public sealed record Interval(double Low, double High)
{
    /// <summary>The two-sided 95 % point of the normal distribution.</summary>
    public const double NormalPoint = 1.959963984540054;
}
