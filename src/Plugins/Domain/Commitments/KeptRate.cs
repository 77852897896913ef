using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Commitments;

/// <summary>
/// How many of the commitments that came due were kept. Open ones count from the day after they were due, so that nobody
/// gains by leaving them open; cancelled and renegotiated ones do not count.
/// </summary>
public sealed record KeptRate(int Kept, int Due)
{
    /// <summary>From 0 to 1; null when none came due.</summary>
    public decimal? Value => Due > 0 ? (decimal)Kept / Due : null;

    public static KeptRate Of(IEnumerable<Commitment> commitments, LocalDate today)
    {
        Commitment[] counted = [.. commitments.Where(one => Counts(one, today))];
        return new KeptRate(counted.Count(one => one.Status == CommitmentStatus.Kept), counted.Length);
    }

    private static bool Counts(Commitment one, LocalDate today) => one.Status switch
    {
        CommitmentStatus.Kept or CommitmentStatus.Missed => true,
        CommitmentStatus.Open => one.DueOn < today,
        _ => false,
    };
}
