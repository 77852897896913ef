using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>What is expected of a few teams.</summary>
public sealed class TeamExpectations(IReadOnlyDictionary<Guid, CadenceFrequency> agreed, IReadOnlyDictionary<Guid, LocalDate> knownSince)
{
    public TeamRep Rep(Rep rep, CalendarMonth month)
    {
        var frequency = agreed.TryGetValue(rep.Id, out var own) ? own : CadenceFrequency.None;
        return new TeamRep(
            rep.Id,
            frequency == CadenceFrequency.None ? null : WholeExpectationRule.Of(frequency, month),
            frequency,
            knownSince.TryGetValue(rep.Id, out var since) ? since : null);
    }

    public int? ActivitiesPerQuarter(Team team, CalendarMonth month) => null;
}
