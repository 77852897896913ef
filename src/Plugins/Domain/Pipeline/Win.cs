using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>One won opportunity of an account.</summary>
/// <param name="ClosedOwner">Who is credited with it; null for a team.</param>
/// <param name="CreatedOn">UTC; decides between two of one day.</param>
public sealed record Win(Guid Opportunity, LocalDate ClosedOn, DateTime CreatedOn, Guid? ClosedOwner)
{
    /// <summary>
    /// The win that made an account a customer: the earliest close date, whatever the order in which the wins
    /// were entered. Of two on one day the one created first, then the smaller id, so that everybody agrees.
    /// </summary>
    public static Win? FirstOf(IEnumerable<Win> wins) =>
        wins.OrderBy(win => win.ClosedOn).ThenBy(win => win.CreatedOn).ThenBy(win => win.Opportunity).FirstOrDefault();
}
