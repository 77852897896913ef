using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>What is stamped on an account about its first win.</summary>
/// <param name="By">Who is credited with that win; null for a team.</param>
public sealed record FirstWin(LocalDate? On, Guid? By, Guid? Opportunity)
{
    public static FirstWin None { get; } = new(null, null, null);

    public static FirstWin Of(Win? first) => first is null ? None : new(first.ClosedOn, first.ClosedOwner, first.Opportunity);
}
