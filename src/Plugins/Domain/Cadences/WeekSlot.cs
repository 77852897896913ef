using System;

namespace CrmCoaching.Domain.Cadences;

/// <summary>A weekday and a local time.</summary>
/// <param name="StartMinutes">Minutes after the local midnight.</param>
public readonly record struct WeekSlot(DayOfWeek Weekday, int StartMinutes);
