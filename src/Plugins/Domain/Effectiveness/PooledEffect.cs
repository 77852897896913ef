using System.Collections.Generic;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Results with coaching beside results without, of several managers.</summary>
/// <param name="Managers">How many have something to compare.</param>
/// <param name="Values">By the measure of the same name of one manager; absent where there is too little.</param>
public sealed record PooledEffect(int Managers, IReadOnlyDictionary<EffectivenessMeasure, decimal> Values);
