using System;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>The pair's next 1:1. Instants are UTC.</summary>
public sealed record NextOneOnOne(Guid Id, DateTime Start, DateTime End);
