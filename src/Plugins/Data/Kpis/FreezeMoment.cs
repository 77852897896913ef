using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Goals;

namespace CrmCoaching.Data.Kpis;

/// <summary>Now, as an instant in UTC and as the reps' day, and the goals that they have.</summary>
public sealed record FreezeMoment(DateTime NowUtc, LocalDate Today, Func<Rep, GoalBook> GoalsOf);
