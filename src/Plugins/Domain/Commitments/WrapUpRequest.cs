using System;
using System.Collections.Generic;

namespace CrmCoaching.Domain.Commitments;

/// <summary>What a rep says to their commitments at the end of a 1:1.</summary>
/// <param name="Declined">With the reason, where one was given.</param>
public sealed record WrapUpRequest(IReadOnlyCollection<Guid> Accepted, IReadOnlyDictionary<Guid, string?> Declined);
