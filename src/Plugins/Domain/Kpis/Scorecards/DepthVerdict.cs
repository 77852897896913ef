using System.Collections.Generic;

namespace CrmCoaching.Domain.Kpis.Scorecards;

/// <summary>The depth, and which headlines led to it.</summary>
/// <param name="Missed">Headlines below their goal in the last closed month, or for months.</param>
/// <param name="Exceeded">Headlines above their goal, ready as praise; only at a glance.</param>
public sealed record DepthVerdict(Depth Depth, IReadOnlyList<string> Missed, IReadOnlyList<string> Exceeded);
