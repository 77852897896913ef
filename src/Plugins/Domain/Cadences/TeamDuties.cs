using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Cadences;

/// <summary>What the organisation expects of some teams.</summary>
public sealed class TeamDuties(StandardBook standards, ExpectedOneOnOnes expected, IReadOnlyDictionary<Guid, RepDuty> reps)
{
    /// <summary>The active reps of the teams.</summary>
    public IEnumerable<Guid> Reps => reps.Keys;

    /// <summary>How many 1:1s the rep ought to have in a span; see <see cref="ExpectedOneOnOnes"/>.</summary>
    /// <returns>Null for a rep of other teams, and where no standard applies.</returns>
    public decimal? Expected(Guid rep, DateSpan span) => reps.TryGetValue(rep, out var duty) ? expected.Of(duty, span) : null;

    /// <summary>Whether the rep did not work on any day of the span, on leave or not yet there.</summary>
    /// <returns>False for a rep of other teams.</returns>
    public bool IsOff(Guid rep, DateSpan span) => reps.TryGetValue(rep, out var duty) && expected.IsOff(duty, span);

    /// <summary>The workdays on which the rep was on leave; none for a rep of other teams.</summary>
    public IReadOnlyCollection<LocalDate> Leave(Guid rep) => reps.TryGetValue(rep, out var duty) ? expected.Leave(duty) : [];

    /// <summary>How many other coaching activities are expected for the rep in a quarter, by the standard of a day.</summary>
    /// <returns>Null where no standard says.</returns>
    public int? OtherActivitiesPerQuarter(Guid rep, LocalDate day) =>
        reps.TryGetValue(rep, out var duty) ? standards.For(duty.Teams, duty.BusinessUnits, day)?.OtherActivitiesPerQuarter : null;
}
