using System;
using CrmCoaching.Domain.Effectiveness;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>A manager's month as it is kept, with its row.</summary>
public sealed record KeptManagerMonth(Guid Id, ManagerMonth Month);
