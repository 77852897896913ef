using System;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>A 1:1 that has not ended, as its appointment concerns it.</summary>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC.</param>
public sealed record MeetingOneOnOne(Guid Id, Guid? Rep, DateTime? Start, DateTime? End, bool IsInProgress);
