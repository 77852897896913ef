using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Commitments;

/// <summary>The rep accepts or declines their own commitments, and so confirms that the 1:1 took place. Repeating it changes nothing.</summary>
public static class WrapUpRule
{
    /// <param name="found">The commitments that the request names, as far as they exist.</param>
    /// <param name="plan">What is to be written; empty when it is refused.</param>
    /// <returns>The refusal of the whole, or null.</returns>
    public static Refusal? Check(
        OneOnOneRecord one, WrapUpRequest request, IReadOnlyCollection<Commitment> found, DateTime nowUtc, out WrapUpPlan plan)
    {
        plan = new WrapUpPlan([], []);
        var refusal = Held(one, nowUtc) ?? Named(one, request, found);
        if (refusal is not null)
            return refusal;

        Guid[] declined = [.. request.Declined.Keys];
        if (found.Any(commitment => commitment.Status != CommitmentStatus.Open && !IsRepeated(commitment, declined)))
            return Invalid(one, "One of the commitments has been resolved in another way.", "Load the 1:1 again and wrap up what is still open.");

        Commitment[] open = [.. found.Where(commitment => commitment.Status == CommitmentStatus.Open)];
        plan = new WrapUpPlan(
            [.. open.Where(commitment => commitment.AcceptedOn is null && request.Accepted.Contains(commitment.Id)).Select(commitment => commitment.Id)],
            [.. open.Where(commitment => declined.Contains(commitment.Id)).Select(commitment => commitment.Id)]);
        return null;
    }

    /// <summary>What is resolved may be named again by whoever repeats the call: a declined one is cancelled, an accepted one was accepted.</summary>
    private static bool IsRepeated(Commitment commitment, Guid[] declined) =>
        declined.Contains(commitment.Id) ? commitment.Status == CommitmentStatus.Cancelled : commitment.AcceptedOn is not null;

    private static Refusal? Held(OneOnOneRecord one, DateTime nowUtc)
    {
        if (one.Status is OneOnOneStatus.Missed or OneOnOneStatus.Cancelled)
            return Invalid(one, "It was not held.", "Ask the manager to start another 1:1 if the two of you met.");
        return one.HasBegun(nowUtc) ? null : Invalid(one, "It has not begun.", "Wrap up when you have met.");
    }

    private static Refusal? Named(OneOnOneRecord one, WrapUpRequest request, IReadOnlyCollection<Commitment> found)
    {
        Guid[] named = [.. request.Accepted.Concat(request.Declined.Keys).Distinct()];
        if (request.Accepted.Any(request.Declined.ContainsKey))
            return Invalid(one, "A commitment is both accepted and declined.", "Name each once.");
        return found.Count == named.Length && found.All(commitment => commitment.Owner == one.Rep.Id && commitment.Rep == one.Rep.Id)
            ? null
            : Invalid(one, "A commitment is named that is not the rep's.", "Name the rep's own commitments by their ids.");
    }

    private static Refusal Invalid(OneOnOneRecord one, string rule, string remedy) => new(RefusalCode.WrapUpInvalid, one.Title, rule, remedy);
}
