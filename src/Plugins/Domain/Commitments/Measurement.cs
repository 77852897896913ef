using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;

namespace CrmCoaching.Domain.Commitments;

/// <summary>How far a measurable commitment has come.</summary>
/// <param name="Periods">Those that have begun, in their order.</param>
public sealed record Measurement(MeasurePlan Plan, IReadOnlyList<MeasuredPeriod> Periods)
{
    private const int Places = 4;

    /// <summary>Of the period that runs now, or of the last one; null while none has begun or it cannot be had.</summary>
    public decimal? Value => Rounded(Periods.Count == 0 ? null : Periods[Periods.Count - 1].Actual);

    /// <summary>Whether every period that has begun has a value.</summary>
    public bool IsKnown => Periods.Count > 0 && Periods.All(period => period.Actual is not null);

    /// <summary>From 0 to 1. More in one week does not make up for another.</summary>
    public decimal? Progress
    {
        get
        {
            if (Periods.All(period => period.Actual is null))
                return null;
            return Plan.Direction == KpiDirection.HigherIsBetter
                ? Rounded(Share(Periods.Sum(Reached), Plan.Periods.Sum(period => period.Target)))
                : Rounded(Periods.Average(period => Within(period) ? 1 : Share(period.Period.Target, period.Actual ?? 0)));
        }
    }

    /// <summary>Whether the target is met for good: in every period; where less is better, only once the last day has come.</summary>
    public bool IsMet(LocalDate today)
    {
        if (Periods.Count < Plan.Periods.Count || !IsKnown)
            return false;
        return Plan.Direction == KpiDirection.HigherIsBetter
            ? Periods.All(period => period.Actual >= period.Period.Target)
            : today >= Plan.Days.Last && Periods.All(Within);
    }

    private static bool Within(MeasuredPeriod period) => period.Actual is { } actual && actual <= period.Period.Target;

    private static decimal Reached(MeasuredPeriod period) => Math.Max(0, Math.Min(period.Actual ?? 0, period.Period.Target));

    private static decimal Share(decimal part, decimal whole) => whole > 0 ? Math.Max(0, Math.Min(1, part / whole)) : 1;

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known, Places, MidpointRounding.AwayFromZero) : null;
}
