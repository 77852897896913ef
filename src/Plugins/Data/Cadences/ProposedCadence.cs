using System;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Data.Cadences;

/// <summary>A cadence that was asked for and can be kept.</summary>
/// <param name="Label">What the reader knows it by.</param>
public sealed record ProposedCadence(string Label, Guid Manager, Guid Rep, CadencePlan Plan, int? OverrideReason, string? OverrideText)
{
    public CadenceFrequency Frequency => Plan.Frequency;
}
