using System;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Deals of one band are similar.</summary>
/// <param name="Size">The third of all sizes in which it lies: 0, 1 or 2.</param>
/// <param name="Age">0 up to 30 days, 1 up to 90, 2 above.</param>
public sealed record DealBand(Guid Owner, int Size, int Age);
