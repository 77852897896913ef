using System;

namespace CrmCoaching.Domain.Cadences;

/// <summary>The two people of a cadence as they stand now.</summary>
/// <param name="RepsManager">Who is the rep's manager by the user record.</param>
public sealed record CadencePair(Guid Manager, Guid Rep, Guid? RepsManager, bool IsRepDisabled, bool HoldsRepRole, bool HoldsManagerRole);
