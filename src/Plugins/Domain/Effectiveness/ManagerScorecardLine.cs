using System;
using CrmCoaching.Domain.Kpis;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>A coaching fact in its place on a manager's scorecard.</summary>
/// <param name="Goal">Of a month; null for a fact without one.</param>
public sealed record ManagerScorecardLine(KpiLabel Label, EffectivenessMeasure Measure, Func<ManagerMonth, decimal?>? Goal = null);
