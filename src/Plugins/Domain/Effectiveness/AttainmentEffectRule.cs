using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness.Intervals;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Attainment against coaching received: months of reps with coaching beside months without.</summary>
public static class AttainmentEffectRule
{
    /// <inheritdoc cref="Values"/>
    public static CoachingEffect Of(
        IReadOnlyCollection<TeamRep> team, IEnumerable<RepResult> results, IEnumerable<MeetingFact> meetings, EffectivenessSettings settings) =>
        Compare(Values(team, results, meetings), settings);

    /// <summary>One observation a rep and month.</summary>
    /// <param name="results">Closed months; those without an attainment do not count.</param>
    /// <param name="meetings">With whichever manager, by the day on which they took place.</param>
    public static IReadOnlyCollection<GroupedValue> Values(IReadOnlyCollection<TeamRep> team, IEnumerable<RepResult> results, IEnumerable<MeetingFact> meetings)
    {
        var reps = team.ToDictionary(rep => rep.Id);
        var held = meetings.Where(one => one.IsHeld)
            .GroupBy(one => (one.Rep, CalendarMonth.Of(one.Day)))
            .ToDictionary(own => own.Key, own => own.Count());
        // In a settled order: sums of broken numbers differ by it in their last digits, and would be written again.
        return [.. results
            .Where(result => result.Attainment is not null && reps.ContainsKey(result.Rep))
            .OrderBy(result => result.Rep).ThenBy(result => result.Month)
            .Select(result => new GroupedValue(
                result.Rep,
                CoachedMonthRule.IsCoached(reps[result.Rep], held.TryGetValue((result.Rep, result.Month), out var count) ? count : 0),
                (double)result.Attainment!.Value))];
    }

    /// <summary>The figures of two sides, or their sizes alone where one is too small.</summary>
    public static CoachingEffect Compare(IReadOnlyCollection<GroupedValue> values, EffectivenessSettings settings)
    {
        double[] coached = [.. values.Where(value => value.IsFirst).Select(value => value.Value)];
        double[] uncoached = [.. values.Where(value => !value.IsFirst).Select(value => value.Value)];
        var interval = Math.Min(coached.Length, uncoached.Length) >= settings.SmallestComparison ? MeanDifference.Of(values) : null;
        return interval is null
            ? new CoachingEffect(coached.Length, null, uncoached.Length, null, null)
            : new CoachingEffect(coached.Length, (decimal)coached.Average(), uncoached.Length, (decimal)uncoached.Average(), interval);
    }
}
