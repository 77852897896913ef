using System;

namespace CrmCoaching.Domain.Effectiveness.Intervals;

/// <summary>One observation of a comparison of two groups.</summary>
/// <param name="Subject">Whose it is: observations of one subject resemble each other.</param>
/// <param name="IsFirst">In which of the two groups it is.</param>
public sealed record GroupedValue(Guid Subject, bool IsFirst, double Value);
