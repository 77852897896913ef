using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>A rep of the manager's team.</summary>
/// <param name="Expected">1:1s that are expected with the rep in the month; 0 while not on duty; null when no standard says.</param>
/// <param name="Frequency">What the pair agreed, else the standard; None when there is neither.</param>
/// <param name="Since">The first day that the rep is known of: user record or first 1:1, whichever came first.</param>
public sealed record TeamRep(Guid Id, int? Expected, CadenceFrequency Frequency, LocalDate? Since)
{
    public bool IsOnDuty => Expected != 0;

    /// <summary>Days from one 1:1 to the next.</summary>
    public int IntervalDays => Frequency switch
    {
        CadenceFrequency.Weekly => 7,
        CadenceFrequency.EveryTwoWeeks => 14,
        _ => 30,
    };
}
