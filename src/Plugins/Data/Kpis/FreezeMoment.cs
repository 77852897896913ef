using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Data.Kpis;

/// <summary>Now, as an instant in UTC and as the reps' day.</summary>
public sealed record FreezeMoment(DateTime NowUtc, LocalDate Today);
