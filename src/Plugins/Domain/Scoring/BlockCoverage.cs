using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Scoring;

/// <summary>Which blocks of the agenda a 1:1 covered. What the agenda does not show, because it leaves other traces, counts by these.</summary>
public static class BlockCoverage
{
    public const string Commitments = "commitments";
    public const string Actions = "actions";

    /// <param name="discussed">Blocks with an item that was discussed or written down.</param>
    /// <param name="reviewed">Whether earlier commitments were resolved.</param>
    /// <param name="promised">Whether commitments were made in the 1:1.</param>
    public static IReadOnlyCollection<string> Of(IEnumerable<string> discussed, bool reviewed, bool promised) =>
        [.. discussed.Concat(reviewed ? [Commitments] : []).Concat(promised ? [Actions] : []).Distinct()];
}
