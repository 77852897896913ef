using System.Collections.Generic;

namespace CrmCoaching.Domain.Kpis.Scorecards;

/// <summary>A headline result's attainment in closed months, oldest first; null where a month has no value or no goal.</summary>
public sealed record HeadlineHistory(string Code, IReadOnlyList<decimal?> Attainments);
