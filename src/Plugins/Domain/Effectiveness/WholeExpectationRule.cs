using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>How many whole 1:1s a month can be asked to hold.</summary>
public static class WholeExpectationRule
{
    private const decimal ManyInAMonth = 3;
    private const decimal SomeInAMonth = 1.5m;

    /// <summary>A month has four weeks and a bit: the bit is not held against anybody, because the weekday of the 1:1 may not fall into it. Under one, it is rounded.</summary>
    public static int Of(decimal expected) =>
        (int)(expected >= 1 ? Math.Floor(expected) : Math.Round(expected, MidpointRounding.AwayFromZero));

    /// <summary>By an agreement alone, where no standard says.</summary>
    /// <returns>Null without an agreement.</returns>
    public static int? Of(CadenceFrequency agreed, DateSpan days) => agreed switch
    {
        CadenceFrequency.Weekly => Of(days.Days / 7m),
        CadenceFrequency.EveryTwoWeeks => Of(days.Days / 14m),
        CadenceFrequency.Monthly => Of(days.Days / 28m),
        _ => null,
    };

    /// <summary>The rhythm that a standard means which expects so many 1:1s in a month, for reps who have agreed on none.</summary>
    public static CadenceFrequency Rhythm(decimal expectedInMonth) => expectedInMonth switch
    {
        >= ManyInAMonth => CadenceFrequency.Weekly,
        >= SomeInAMonth => CadenceFrequency.EveryTwoWeeks,
        > 0 => CadenceFrequency.Monthly,
        _ => CadenceFrequency.None,
    };
}
