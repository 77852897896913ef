using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Development;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>All that is known of a manager and the team around some months. 1:1s and promises keep their manager.</summary>
public sealed record TeamFacts(Guid Manager)
{
    /// <summary>Of the month that is computed; see <see cref="TeamThenRule"/>.</summary>
    public IReadOnlyList<TeamRep> Team { get; init; } = [];

    /// <summary>Of the manager, and of the team's reps with earlier managers.</summary>
    public IReadOnlyList<MeetingFact> Meetings { get; init; } = [];

    public IReadOnlyList<DueCommitment> Commitments { get; init; } = [];

    /// <summary>The days of the manager's other coaching activities.</summary>
    public IReadOnlyList<LocalDate> Activities { get; init; } = [];

    /// <summary>Expected in a quarter; null without a standard.</summary>
    public int? ActivitiesPerQuarter { get; init; }

    /// <summary>The team's months.</summary>
    public IReadOnlyList<RepResult> Results { get; init; } = [];

    /// <summary>The deals that the team's reps closed.</summary>
    public IReadOnlyList<ClosedDeal> Deals { get; init; } = [];

    public IReadOnlyList<Rating> Ratings { get; init; } = [];

    public IReadOnlyList<RepsView> Views { get; init; } = [];
}
