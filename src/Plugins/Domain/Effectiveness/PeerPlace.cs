using System.Collections.Generic;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>A manager's place among others who have no names.</summary>
/// <param name="Place">1 is best; equals share a place.</param>
/// <param name="Of">How many there are, oneself included.</param>
/// <param name="Others">Their values, rounded to two places, the highest first: each measure by itself, so that no other manager can be followed through them.</param>
public sealed record PeerPlace(int Place, int Of, IReadOnlyList<decimal> Others);
