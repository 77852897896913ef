using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>How many whole 1:1s a month can be asked to hold.</summary>
public static class WholeExpectationRule
{
    private const int DaysOfWeek = 7;

    /// <summary>A month has four weeks and a bit: the bit is not held against anybody, because the weekday of the 1:1 may not fall into it. Under one, it is rounded.</summary>
    public static int Of(decimal expected) =>
        (int)(expected >= 1 ? Math.Floor(expected) : Math.Round(expected, MidpointRounding.AwayFromZero));

    /// <summary>By an agreement alone, where no standard says.</summary>
    public static int Of(CadenceFrequency frequency, CalendarMonth month) => frequency switch
    {
        CadenceFrequency.Weekly => month.Span.Days / DaysOfWeek,
        CadenceFrequency.EveryTwoWeeks => month.Span.Days / (2 * DaysOfWeek),
        _ => 1,
    };
}
