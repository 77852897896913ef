using CrmCoaching.Cli.Seed.Story;

namespace CrmCoaching.Cli.Seed;

/// <summary>How large the demo company becomes.</summary>
/// <param name="Today">The day on which the story ends.</param>
/// <param name="Months">Months of history before that of today.</param>
internal sealed record DemoPlan(DateOnly Today, int Months = DemoPlan.DefaultMonths)
{
    public const int DefaultMonths = 18;

    /// <summary>The same number always gives the same company.</summary>
    public int Seed { get; init; } = 20;

    public int RepsPerManager { get; init; } = Cast.RepsPerManager;
}
