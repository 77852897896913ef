using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>From one close date to a later one.</summary>
public sealed record SlipStep(Guid Opportunity, string Name, LocalDate? OldDate, LocalDate? NewDate, int Days, int DaysInAll);
