using System;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>From one value to another, in base currency.</summary>
public sealed record ValueStep(Guid Opportunity, string Name, decimal? OldValue, decimal? NewValue);
