using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>A manager and who reports to them now.</summary>
/// <param name="Zone">The manager's: their months are told by it.</param>
public sealed record Team(Guid Manager, string Name, LocalZone Zone, IReadOnlyList<Rep> Reps);
