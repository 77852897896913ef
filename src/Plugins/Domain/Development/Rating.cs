using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Development;

/// <summary>How far a rep's skill is, as somebody saw it.</summary>
/// <param name="On">The day of the audit.</param>
/// <param name="Level">1 to 5, by the skill's anchors.</param>
public sealed record Rating(Guid Rep, Guid Skill, Guid RatedBy, LocalDate On, int Level)
{
    public bool IsBySelf => RatedBy == Rep;
}
