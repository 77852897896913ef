using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>What the reps said of a manager, as it was published.</summary>
/// <param name="Quarter">The first month of the quarter it is about.</param>
/// <param name="PublishedOn">On the calendar day of its publication, in UTC.</param>
/// <param name="Agreeing">The share of reps who agree that they are coached regularly.</param>
/// <param name="PerceptionGap">What the manager says of themselves less what the reps say, in points of the scale.</param>
public sealed record RepsView(CalendarMonth Quarter, LocalDate PublishedOn, decimal? Agreeing, decimal? PerceptionGap);
