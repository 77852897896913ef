using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Scoring;

/// <summary>What is known of a 1:1 when it is scored.</summary>
public sealed record ScoreFacts
{
    /// <summary>When it was to be held, before anybody moved it. UTC.</summary>
    public required DateTime OriginalStart { get; init; }

    /// <summary>When it was held. UTC.</summary>
    public required DateTime HeldOn { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime EndedOn { get; init; }

    /// <summary>When the manager completed it. UTC.</summary>
    public required DateTime DocumentedOn { get; init; }

    /// <summary>The manager's, whose week and day count.</summary>
    public required LocalZone Zone { get; init; }

    public required TalkTime Talk { get; init; }

    /// <summary>Commitments of earlier 1:1s that were due by the day of this one.</summary>
    public required int EarlierDue { get; init; }

    /// <summary>Those of them that are no longer open.</summary>
    public required int EarlierReviewed { get; init; }

    /// <summary>Whether nothing was missing when it was completed, without any override.</summary>
    public required bool ActionsComplete { get; init; }

    /// <summary>The commitments that counted for completing it.</summary>
    public required int Commitments { get; init; }

    public required int Measurable { get; init; }

    public required GivenFeedback Feedback { get; init; }

    /// <summary>Names of blocks of the agenda in which something was discussed or written down.</summary>
    public required IReadOnlyCollection<string> CoveredBlocks { get; init; }
}
