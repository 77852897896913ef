using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Agendas;

/// <summary>A 1:1 that has not ended and may take over what was not discussed.</summary>
/// <param name="End">Scheduled, UTC.</param>
/// <param name="Owner">Who holds it, a user or a team.</param>
public sealed record CarryTarget(Guid Id, DateTime Start, DateTime End, bool IsInProgress, Guid Owner)
{
    public bool IsOfTeam { get; init; }

    /// <summary>
    /// The one going on, else the next to come. One whose time is over waits to be documented or to be marked as
    /// missed, and then hands on what it has, so nothing is put into it.
    /// </summary>
    /// <returns>Null when there is none: then the items wait for one to be planned.</returns>
    public static CarryTarget? Next(IEnumerable<CarryTarget> open, DateTime nowUtc) =>
        open.Where(one => one.IsInProgress || one.End > nowUtc)
            .OrderByDescending(one => one.IsInProgress)
            .ThenBy(one => one.Start)
            .ThenBy(one => one.Id)
            .FirstOrDefault();
}
