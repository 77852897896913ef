using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Kpis.Scorecards;

/// <summary>A closed month of a rep: what was reached and what was the goal, by KPI.</summary>
public sealed record MonthRecord(CalendarMonth Month, IReadOnlyDictionary<string, MonthValue> Values)
{
    public bool IsFrozen { get; init; }

    /// <summary>The zone whose midnights bounded the month.</summary>
    public int? TimeZoneCode { get; init; }

    /// <returns>A value that says why it is missing when the month was kept without this KPI.</returns>
    public MonthValue Of(string code) => Values.TryGetValue(code ?? throw new ArgumentNullException(nameof(code)), out var value)
        ? value
        : new MonthValue(Measure.Missing(MissingReason.NotRecorded, $"{Month} is kept without this KPI. Refreeze the month to add it."), null);
}
