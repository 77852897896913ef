using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>What a 1:1 needs to be completed.</summary>
public static class CompletionRule
{
    /// <summary>Open commitments with a due date that is still to come. An overdue one counts again once it is renewed.</summary>
    public static IReadOnlyList<Promise> Counted(IEnumerable<Promise> open, LocalDate today) =>
        [.. open.Where(promise => promise.DueOn is { } due && due >= today)];

    /// <summary>Everything that is missing, at once.</summary>
    /// <param name="open">The rep's and the manager's open commitments, of this 1:1 and of earlier ones.</param>
    /// <param name="today">Of the rep.</param>
    /// <param name="nextStart">UTC; null while no next 1:1 is planned.</param>
    /// <param name="needed">How many commitments there must be.</param>
    public static IReadOnlyList<MissingPart> Missing(IReadOnlyList<Promise> open, LocalDate today, DateTime? nextStart, int needed)
    {
        var counted = Counted(open, today);
        var missing = new List<MissingPart>();
        if (counted.Count < needed)
            missing.Add(new MissingPart(MissingPart.Commitments, TooFew(open, today, counted.Count, needed)));
        if (needed > 0 && !counted.Any(promise => promise.IsOfTheRep))
            missing.Add(new MissingPart(MissingPart.OfTheRep, "None of the open commitments with a due date is the rep's. Agree on one."));
        if (needed > 0 && counted.All(promise => promise.IsOfTheRep))
            missing.Add(new MissingPart(MissingPart.OfTheManager, "None of the open commitments with a due date is the manager's. Promise something in return."));
        if (nextStart is null)
            missing.Add(new MissingPart(MissingPart.NextDate, "There is no date for the next 1:1. Agree on one."));
        return missing;
    }

    private static string TooFew(IReadOnlyList<Promise> open, LocalDate today, int counted, int needed)
    {
        var text = $"{counted} of {needed} open commitments with a due date.";
        var overdue = open.Count(promise => promise.DueOn < today);
        var undated = open.Count(promise => promise.DueOn is null);
        if (overdue > 0)
            text += $" {overdue} overdue: renew or resolve them.";
        if (undated > 0)
            text += $" {undated} without a due date: enter one.";
        return overdue + undated == 0 ? text + " Agree on more." : text;
    }
}
