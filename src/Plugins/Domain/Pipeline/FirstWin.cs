using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>What is stamped on an account about its first win.</summary>
public sealed record FirstWin(LocalDate? On, Guid? By, Guid? Opportunity)
{
    public static FirstWin None { get; } = new(null, null, null);

    public static FirstWin Of(Win? first) => first is null ? None : new(first.ClosedOn, first.ClosedOwner, first.Opportunity);
}
