using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>What a digest is decided from.</summary>
/// <param name="Deals">The rep's open opportunities, and those that the rep opened or closed in the period.</param>
/// <param name="Moves">Of the rep in the period.</param>
/// <param name="Terms">Of every opportunity that changed in the period while the rep owned it: its whole history.</param>
public sealed record DigestFacts(Guid Rep, IReadOnlyCollection<PipelineDeal> Deals, IReadOnlyCollection<StageEvent> Moves, IReadOnlyCollection<TermEvent> Terms);
