using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;

namespace CrmCoaching.Domain.Commitments;

/// <summary>How far a measurable commitment has come.</summary>
/// <param name="Periods">Those that have begun, in their order.</param>
/// <param name="AddsUp">Whether what is counted only grows with the days. A ratio that is reached today may be missed tomorrow.</param>
public sealed record Measurement(MeasurePlan Plan, IReadOnlyList<MeasuredPeriod> Periods, bool AddsUp = true)
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

    /// <summary>Whether the target is met: in every period; where the number may still get worse, only once the last day has come.</summary>
    public bool IsMet(LocalDate today) =>
        Periods.Count == Plan.Periods.Count && IsKnown && Periods.All(IsReached) && (IsSafe || today >= Plan.Days.Last);

    /// <summary>Whether it is met for good, so that nobody needs to look: what may get worse has its last day to the end.</summary>
    public bool IsMetForGood(LocalDate today) => IsMet(today) && (IsSafe || today > Plan.Days.Last);

    /// <summary>Whether it cannot be called kept: not met where all is known; where something is not, a period that falls short.</summary>
    public bool FallsShort(LocalDate today) =>
        Periods.Count == 0 || (IsKnown ? !IsMet(today) : Periods.Any(period => period.Actual is not null && !IsReached(period)));

    private bool IsSafe => AddsUp && Plan.Direction == KpiDirection.HigherIsBetter;

    private bool IsReached(MeasuredPeriod period) =>
        Plan.Direction == KpiDirection.HigherIsBetter ? period.Actual >= period.Period.Target : Within(period);

    private static bool Within(MeasuredPeriod period) => period.Actual is { } actual && actual <= period.Period.Target;

    private static decimal Reached(MeasuredPeriod period) => Math.Max(0, Math.Min(period.Actual ?? 0, period.Period.Target));

    private static decimal Share(decimal part, decimal whole) => whole > 0 ? Math.Max(0, Math.Min(1, part / whole)) : 1;

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known, Places, MidpointRounding.AwayFromZero) : null;
}
