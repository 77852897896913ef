using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>An open commitment, as it counts for completing a 1:1.</summary>
/// <param name="DueOn">Null when none was entered.</param>
public sealed record Promise(Guid Id, bool IsOfTheRep, LocalDate? DueOn, bool IsMeasurable);
