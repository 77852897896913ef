using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>A manager's month. A measure that says nothing is absent.</summary>
public sealed record ManagerMonth(Guid Manager, CalendarMonth Month, bool IsFrozen, IReadOnlyDictionary<EffectivenessMeasure, decimal> Values)
{
    /// <summary>Who was in the team.</summary>
    public IReadOnlyList<Guid> Team { get; init; } = [];

    public Comparison Comparison { get; init; } = Comparison.Empty;

    public decimal? Of(EffectivenessMeasure measure) => Values.TryGetValue(measure, out var value) ? value : null;
}
