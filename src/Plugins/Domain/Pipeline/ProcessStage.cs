using System;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>A stage of a business process.</summary>
/// <param name="Category">The platform's number, from 0 Qualify to 3 Close; null when it has none.</param>
public sealed record ProcessStage(Guid Id, string Name, int? Category);
