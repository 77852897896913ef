using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Scoring;

/// <summary>0 to 100, always with its factors. It tells how a 1:1 was prepared and run, and is no judgement of its quality.</summary>
public sealed record PracticeScore(IReadOnlyList<FactorScore> Factors)
{
    /// <summary>One place, as it is kept.</summary>
    public decimal Value => Math.Round(Factors.Sum(factor => factor.Earned), 1, MidpointRounding.AwayFromZero);
}
