using System;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>What a manager asks for when completing a 1:1.</summary>
/// <param name="Manager">Who completes it.</param>
/// <param name="NextStart">UTC; null to leave the next 1:1 as it is planned.</param>
/// <param name="OverrideReason">Why it is completed although something is missing; null otherwise.</param>
public sealed record CompletionRequest(Guid Manager, DateTime? NextStart, string? OverrideReason, DateTime NowUtc);
