using CrmCoaching.Data.Pipeline;
using CrmCoaching.Domain.Kpis.Scorecards;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>What of a 1:1 no longer changes once it is completed.</summary>
public sealed record FrozenNumbers(Scorecard Scorecard, DigestJson Digest);
