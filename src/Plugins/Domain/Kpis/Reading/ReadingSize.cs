using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>How large the largest query of a reading was, so that the next slice of reps can be sized by it.</summary>
/// <param name="Groups">Groups that came back; the platform gives 5,000.</param>
/// <param name="Rows">Rows under them; the platform aggregates 50,000.</param>
public sealed record ReadingSize(int Groups, decimal Rows)
{
    private const int SafeGroups = 4000;
    private const int SafeRows = 40000;
    private const int FastestGrowth = 4;

    /// <summary>Each rep is a value of one condition, and the platform's database takes some two thousand values in a statement.</summary>
    public const int MostReps = 1000;

    public static ReadingSize None { get; } = new(0, 0);

    public ReadingSize Or(IReadOnlyCollection<AggregateRow> rows) =>
        new(Math.Max(Groups, rows.Count), Math.Max(Rows, rows.Sum(row => row.Figures[0] ?? 0)));

    /// <summary>How many reps the next slice may have when one of <paramref name="reps"/> was this large: with a fifth to spare, growing at most fourfold, and never more than one condition takes.</summary>
    public int NextSlice(int reps)
    {
        var byGroups = Groups == 0 ? int.MaxValue : SafeGroups * reps / Groups;
        var byRows = Rows == 0 ? int.MaxValue : (int)(SafeRows * reps / Rows);
        return Math.Max(1, Math.Min(Math.Min(reps * FastestGrowth, MostReps), Math.Min(byGroups, byRows)));
    }
}
