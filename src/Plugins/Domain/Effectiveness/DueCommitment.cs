using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>A commitment that was kept or missed.</summary>
/// <param name="Counterpart">To whom it is promised.</param>
/// <param name="Owner">Who promises it.</param>
public sealed record DueCommitment(Guid Counterpart, Guid Rep, Guid Owner, LocalDate DueOn, bool IsKept)
{
    public bool IsOfRep => Owner == Rep;
}
