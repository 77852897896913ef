using System.Collections.Generic;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>What came of completing a 1:1.</summary>
/// <param name="Missing">What stands in the way; empty once it is completed.</param>
/// <param name="Score">Null while it is not completed.</param>
public sealed record CompletionOutcome(IReadOnlyList<MissingPart> Missing, decimal? Score);
