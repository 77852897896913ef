using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Cadences;

/// <summary>Whether many cadences can be planned at once. Either all of them can, or every one that cannot is named and nothing is written.</summary>
public static class ProposalCheck
{
    private const int MostNamed = 20;

    /// <param name="refusals">Of the rows that cannot be carried out, in their order.</param>
    /// <returns>Null when there are none.</returns>
    public static Refusal? All(IReadOnlyCollection<Refusal> refusals) => refusals.Count == 0
        ? null
        : new Refusal(
            refusals.All(one => one.Code == RefusalCode.CallerNotAllowed) ? RefusalCode.CallerNotAllowed : RefusalCode.CadenceProposalsInvalid,
            refusals.Count == 1 ? "1 cadence" : $"{refusals.Count} cadences",
            "Nothing was planned.",
            string.Join(" ", refusals.Take(MostNamed).Select(one => one.Message)) + (refusals.Count > MostNamed ? $" And {refusals.Count - MostNamed} more." : ""));

    /// <summary>A rep who is named twice: which of the two is meant cannot be told.</summary>
    public static Refusal? Twice(string label, Guid rep, ISet<Guid> seen) => seen.Add(rep)
        ? null
        : new Refusal(RefusalCode.CadenceProposalsInvalid, label, "The rep is named twice.", "Leave one of the two out.");
}
