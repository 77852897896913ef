using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>A commitment that was kept or missed.</summary>
/// <param name="Manager">Of the 1:1 in which it was made.</param>
/// <param name="Owner">Who made it.</param>
public sealed record DueCommitment(Guid Manager, Guid Rep, Guid Owner, LocalDate DueOn, bool IsKept)
{
    public bool IsOfRep => Owner == Rep;
}
