using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Cadences;

/// <summary>What decides how many 1:1s a rep ought to have had.</summary>
/// <param name="Teams">The teams that the rep belongs to.</param>
/// <param name="BusinessUnits">The rep's business unit and those above it, the nearest first.</param>
/// <param name="OnLeave">Days on which the rep did not work, beyond the days on which nobody did.</param>
/// <param name="From">The first day on which there was such a rep; null for always.</param>
public sealed record RepDuty(Guid Rep, IReadOnlyCollection<Guid> Teams, IReadOnlyList<Guid> BusinessUnits, ISet<LocalDate> OnLeave, LocalDate? From);
