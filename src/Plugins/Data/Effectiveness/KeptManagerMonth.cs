using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Effectiveness;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>A manager's month as it is kept, with its row.</summary>
/// <param name="Comparison">As it was written.</param>
/// <param name="TeamText">As it was written; null where nobody asked for it.</param>
public sealed record KeptManagerMonth(Guid Id, ManagerMonth Month, string? Comparison, string? TeamText)
{
    /// <summary>Who was in the team when the month was last kept; null when that was not kept.</summary>
    public IReadOnlyList<Guid>? Team => Effectiveness.TeamText.Read(TeamText);
}
