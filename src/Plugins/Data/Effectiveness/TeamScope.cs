using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>A few managers and the days about which the facts are read, by few queries for all of them.</summary>
/// <param name="Days">With room at both ends for everybody's zone.</param>
/// <param name="Former">Reps who report to somebody else by now, or have left, and were in one of the teams in a month that is computed.</param>
public sealed record TeamScope(IReadOnlyList<Team> Teams, DateSpan Days, IReadOnlyList<Guid> Former)
{
    public object[] Managers { get; } = [.. Teams.Select(team => (object)team.Manager)];

    public object[] FormerReps { get; } = [.. Former.Cast<object>()];

    public IReadOnlyList<Guid> Reps { get; } = [.. Teams.SelectMany(team => team.Reps).Select(rep => rep.Id), .. Former];

    /// <summary>UTC: earlier than the first day begins anywhere.</summary>
    public DateTime From { get; } = DateTime.SpecifyKind(Days.First.AddDays(-1).ToDateTime(), DateTimeKind.Utc);
}
