using System;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>A move that the history kept while the rep owned the opportunity.</summary>
/// <param name="ChangedOn">UTC.</param>
/// <param name="Value">What it was worth then, in base currency.</param>
public sealed record StageEvent(Guid Opportunity, string Name, StageMove Move, DateTime ChangedOn, decimal? Value);
