using System;

namespace CrmCoaching.Domain.Development;

/// <summary>How a rep's skill grew in the eyes of those who coach: from the first audit to the last.</summary>
public sealed record SkillGrowth(Guid Rep, Guid Skill, decimal First, decimal Latest)
{
    public decimal Levels => Latest - First;
}
