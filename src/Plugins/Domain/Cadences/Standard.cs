using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Cadences;

/// <summary>How often the organisation wants 1:1s to be held, for whom, and from when.</summary>
/// <param name="Team">The team it is for; null together with <paramref name="BusinessUnit"/> for everybody.</param>
/// <param name="From">The first day on which it applies.</param>
public sealed record Standard(Guid? Team, Guid? BusinessUnit, CadenceFrequency Frequency, int? OtherActivitiesPerQuarter, LocalDate From);
