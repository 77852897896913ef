using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Cadences;

/// <summary>All standards of the organisation, and which of them applies to whom.</summary>
public sealed class StandardBook(IReadOnlyCollection<Standard> standards)
{
    /// <summary>
    /// The standard that applies to a rep on a day: one for a team of the rep before one for the rep's business unit or
    /// the nearest above it, before the organisation's. Of the same level the newest; of several teams the most frequent.
    /// </summary>
    /// <param name="teams">The teams that the rep belongs to.</param>
    /// <param name="businessUnits">The rep's business unit and those above it, the nearest first.</param>
    /// <returns>Null when none applies: then nothing can be expected.</returns>
    public Standard? For(IReadOnlyCollection<Guid> teams, IReadOnlyList<Guid> businessUnits, LocalDate day)
    {
        var valid = standards.Where(one => one.From <= day).ToList();
        var ofTeams = teams.Select(team => Newest(valid.Where(one => one.Team == team))).OfType<Standard>().OrderBy(one => one.Frequency).FirstOrDefault();
        if (ofTeams is not null)
            return ofTeams;

        return businessUnits.Select(unit => Newest(valid.Where(one => one.Team is null && one.BusinessUnit == unit))).OfType<Standard>().FirstOrDefault()
            ?? Newest(valid.Where(one => one.Team is null && one.BusinessUnit is null));
    }

    private static Standard? Newest(IEnumerable<Standard> some) => some.OrderByDescending(one => one.From).ThenBy(one => one.Frequency).FirstOrDefault();
}
