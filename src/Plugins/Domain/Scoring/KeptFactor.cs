using System;

namespace CrmCoaching.Domain.Scoring;

/// <summary>A factor of a score as its row keeps it.</summary>
public sealed record KeptFactor(Guid Id, ScoreFactor Factor, decimal Weight, decimal Earned);
