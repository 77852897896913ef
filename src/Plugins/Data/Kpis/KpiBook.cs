using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Goals;

namespace CrmCoaching.Data.Kpis;

/// <summary>The definitions as they stand, and the annual goals that came with them.</summary>
/// <param name="Goals">By rep.</param>
public sealed record KpiBook(KpiCatalog Catalog, IReadOnlyDictionary<Guid, IReadOnlyList<AnnualGoal>> Goals)
{
    public IReadOnlyList<AnnualGoal> GoalsOf(Guid rep) => Goals.TryGetValue(rep, out var goals) ? goals : [];
}
