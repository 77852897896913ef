using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>A rep's month.</summary>
/// <param name="Attainment">Of the headline results with goals, as a fraction; null without a goal.</param>
/// <param name="Productivity">The first headline result in money, in base currency.</param>
public sealed record RepResult(Guid Rep, CalendarMonth Month, decimal? Attainment, decimal? Productivity);
