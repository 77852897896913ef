using System;

namespace CrmCoaching.Domain.Agendas;

/// <summary>How much of a 1:1's measured time went into coaching rather than status.</summary>
/// <param name="Value">A fraction: 0.7 is seventy of a hundred minutes.</param>
public readonly record struct CoachingShare(decimal Value)
{
    /// <returns>Null when no time was measured: that is not a share of nothing.</returns>
    public static CoachingShare? Of(int? coachingMinutes, int? statusMinutes)
    {
        var (coaching, status) = (Math.Max(0, coachingMinutes ?? 0), Math.Max(0, statusMinutes ?? 0));
        return coaching + status == 0 ? null : new CoachingShare((decimal)coaching / (coaching + status));
    }

    /// <param name="aim">A fraction.</param>
    public bool Meets(decimal aim) => Value >= aim;
}
