using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>A rep of the manager's team.</summary>
/// <param name="Expected">1:1s that are expected with the rep in the month, of the current one up to today; null when neither standard nor agreement says.</param>
/// <param name="Frequency">What the pair agreed, else the standard; None when there is neither.</param>
/// <param name="Since">The first day that the rep is known of: user record or first 1:1, whichever came first.</param>
public sealed record TeamRep(Guid Id, int? Expected, CadenceFrequency Frequency, LocalDate? Since)
{
    /// <summary>Whether the rep works in the month at all: only such reps can be covered.</summary>
    public bool IsOnDuty { get; init; } = Expected != 0;

    /// <summary>Months in which the rep did not work a day: on leave, or not yet there.</summary>
    public ISet<CalendarMonth> MonthsOff { get; init; } = new HashSet<CalendarMonth>();

    /// <summary>Workdays on which the rep was on leave.</summary>
    public IReadOnlyCollection<LocalDate> Leave { get; init; } = [];

    /// <summary>Days from one 1:1 to the next.</summary>
    public int IntervalDays => Frequency switch
    {
        CadenceFrequency.Weekly => 7,
        CadenceFrequency.EveryTwoWeeks => 14,
        _ => 30,
    };
}
