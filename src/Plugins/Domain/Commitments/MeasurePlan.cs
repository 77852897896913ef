using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;

namespace CrmCoaching.Domain.Commitments;

/// <summary>What is measured: "10 sales calls a week for 4 weeks".</summary>
public sealed record MeasurePlan
{
    /// <summary>A year and a day. Longer ones are no commitments, and each period of one is a number that is read every day.</summary>
    public const int MostDays = 367;

    private const int DaysOfWeek = 7;

    /// <exception cref="ArgumentException">It is due before the measuring begins.</exception>
    public MeasurePlan(string code, KpiDirection direction, decimal target, TargetPer per, DateSpan days)
    {
        Code = code;
        Direction = direction;
        Target = target;
        Per = per;
        Days = days;
        Periods = Cut();
    }

    /// <summary>Of the KPI.</summary>
    public string Code { get; }

    public KpiDirection Direction { get; }

    /// <summary>Per period.</summary>
    public decimal Target { get; }

    public TargetPer Per { get; }

    /// <summary>From the first day of measuring to the due date, on the owner's calendar.</summary>
    public DateSpan Days { get; }

    /// <summary>In their order. A last one that the due date cuts off has its share of the target by days.</summary>
    public IReadOnlyList<MeasurePeriod> Periods { get; }

    /// <summary>Whether days can be measured at all.</summary>
    public static bool Fits(LocalDate first, LocalDate last) => first <= last && first.DaysUntil(last) < MostDays;

    private List<MeasurePeriod> Cut()
    {
        var periods = new List<MeasurePeriod>();
        for (var index = 0; ; index++)
        {
            var first = Start(index);
            if (first > Days.Last)
                return periods;
            var whole = Per == TargetPer.InAll ? Days : new DateSpan(first, Start(index + 1).AddDays(-1));
            var days = whole.Last > Days.Last ? new DateSpan(first, Days.Last) : whole;
            periods.Add(new MeasurePeriod(days, days == whole ? Target : Target * days.Days / whole.Days));
        }
    }

    private LocalDate Start(int index) => Per switch
    {
        TargetPer.Week => Days.First.AddDays(index * DaysOfWeek),
        TargetPer.Month => Days.First.AddMonths(index),
        _ => index == 0 ? Days.First : Days.Last.AddDays(1),
    };
}
