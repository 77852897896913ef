using System;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>A 1:1 that is neither held nor called off.</summary>
/// <param name="Manager">Of this 1:1, who need not be the rep's manager now.</param>
/// <param name="Start">UTC.</param>
/// <param name="Frequency">Of its cadence; None when it was called ad hoc.</param>
public sealed record OpenOneOnOne(Guid Id, Guid? Manager, DateTime Start, CadenceFrequency Frequency, OpenStatus Status)
{
    /// <summary>Half the time to the next one: nearer than that, a 1:1 is this occasion's and not its neighbour's.</summary>
    public TimeSpan Reach => Frequency switch
    {
        CadenceFrequency.Monthly => TimeSpan.FromDays(15),
        CadenceFrequency.EveryTwoWeeks => TimeSpan.FromDays(7),
        _ => TimeSpan.FromDays(3.5),
    };

    /// <summary>The farthest that any 1:1 may lie away and still be opened.</summary>
    public static TimeSpan LongestReach => TimeSpan.FromDays(15);
}
