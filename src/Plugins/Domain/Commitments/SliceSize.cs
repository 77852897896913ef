using System;
using CrmCoaching.Domain.Kpis.Reading;

namespace CrmCoaching.Domain.Commitments;

/// <summary>
/// How many people are read at once. Too many is a fault that nothing can catch, so the first slice is one person, and the
/// next are as large as was counted for the days, with a fifth to spare.
/// </summary>
public sealed class SliceSize
{
    private const decimal SafeRows = 40000;
    private const decimal SafeGroups = 4000;
    private const int FastestGrowth = 4;

    private int last;
    private decimal rowsPerDay;
    private decimal groupsPerPerson;

    /// <summary>Whether any slice was read.</summary>
    public bool HasSeen => last > 0;

    /// <param name="days">That are read for each person.</param>
    public int For(int days)
    {
        var byGrowth = last == 0 ? 1m : Math.Min(last * FastestGrowth, ReadingSize.MostReps);
        var byRows = rowsPerDay > 0 ? SafeRows / (rowsPerDay * days) : byGrowth;
        var byGroups = groupsPerPerson > 0 ? SafeGroups / groupsPerPerson : byGrowth;
        return (int)Math.Max(1, Math.Min(byGrowth, Math.Min(byRows, byGroups)));
    }

    /// <summary>What a slice counted. The most ever seen decides.</summary>
    public void Saw(ReadingSize size, int people, int days)
    {
        last = Math.Max(last, people);
        rowsPerDay = Math.Max(rowsPerDay, size.Rows / people / days);
        groupsPerPerson = Math.Max(groupsPerPerson, (decimal)size.Groups / people);
    }
}
