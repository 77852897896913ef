using System;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>An appointment that is neither held nor called off.</summary>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC.</param>
public sealed record StandingAppointment(Guid Id, DateTime? Start, DateTime? End);
