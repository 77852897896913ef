using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Cadences;

/// <summary>A cadence as somebody filled it in, before it is known whether a meeting can follow it.</summary>
/// <param name="Label">What the reader knows it by: "Cadence of Ann Lee".</param>
/// <param name="StartMinutes">Minutes after the local midnight.</param>
/// <param name="Zone">Null when the platform has no such zone.</param>
public sealed record CadenceDraft(
    string Label,
    CadenceFrequency Frequency,
    DayOfWeek? Weekday,
    int? StartMinutes,
    LocalZone? Zone,
    int? LengthMinutes,
    int? BufferMinutes,
    LocalDate? StartsOn);
