using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Feedback;

/// <summary>Which quarters are to be published.</summary>
public static class PublicationDue
{
    /// <summary>Longer than the platform lets any operation take, so that what was answered in the quarter is stored by then.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    /// <summary>The last quarter that is over.</summary>
    /// <param name="nowUtc">UTC.</param>
    public static Quarter LastOver(DateTime nowUtc) => Quarter.Of(LocalDate.Of(nowUtc - Settling)).Add(-1);

    /// <summary>The quarters that are over and were not published, the oldest first.</summary>
    /// <param name="last">The last that was published in full; null when none was.</param>
    /// <param name="oldest">The quarter of the oldest answer; null when nobody has answered.</param>
    public static IReadOnlyList<Quarter> Of(Quarter? last, Quarter? oldest, DateTime nowUtc)
    {
        var due = new List<Quarter>();
        if ((last?.Add(1) ?? oldest) is not { } first)
            return due;

        for (var quarter = first; quarter <= LastOver(nowUtc); quarter = quarter.Add(1))
            due.Add(quarter);
        return due;
    }
}
