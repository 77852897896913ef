using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Cadences;

/// <summary>How many of a team's reps are coached.</summary>
/// <param name="Reps">All active reps of the team, whatever they sell and however long they have been there.</param>
/// <param name="WithCadence">Those for whom an active cadence exists.</param>
public sealed record CadenceCoverage(int Reps, int WithCadence)
{
    public int NotCoached => Reps - WithCadence;

    public static CadenceCoverage Of(IReadOnlyCollection<Guid> reps, IEnumerable<Guid> repsOfActiveCadences) =>
        new(reps.Count, reps.Intersect(repsOfActiveCadences).Count());
}
