using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Commitments;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>The commitments and dates around a 1:1 that is to be completed.</summary>
/// <param name="Commitments">Of both people: open ones, and those resolved since the last 1:1.</param>
/// <param name="Next">The pair's next 1:1 as it is planned; null when none is.</param>
/// <param name="Today">Of the rep.</param>
public sealed record CompletionFacts(IReadOnlyList<Commitment> Commitments, NextOneOnOne? Next, LocalDate Today)
{
    public IReadOnlyList<Promise> Open => [.. Commitments.Where(one => one.Status == CommitmentStatus.Open).Select(one => one.AsPromise())];

    public IReadOnlyList<Promise> Counted => CompletionRule.Counted(Open, Today);

    /// <param name="nextStart">What the manager asks for, which goes before what is planned.</param>
    public IReadOnlyList<MissingPart> Missing(DateTime? nextStart, int needed) => CompletionRule.Missing(Open, Today, nextStart ?? Next?.Start, needed);

    /// <summary>Commitments of other 1:1s that were due by the day on which this one was held.</summary>
    public IReadOnlyList<Commitment> EarlierDue(Guid oneOnOne, LocalDate heldOn) =>
        [.. Commitments.Where(one => one.OneOnOne != oneOnOne && one.DueOn <= heldOn)];
}
