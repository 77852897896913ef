namespace CrmCoaching.Domain.Effectiveness;

/// <summary>Where a rep stands in the team by attainment.</summary>
public enum AttainmentTier
{
    /// <summary>Without goals, or in a team too small for thirds.</summary>
    None = 0,
    Top = 1,
    Middle = 2,
    Low = 3,
}
