namespace CrmCoaching.Domain.Commitments;

/// <summary>Over what a target is meant.</summary>
public enum TargetPer
{
    /// <summary>From the first day of measuring to the due date.</summary>
    InAll = 0,

    /// <summary>In each seven days from the first day of measuring.</summary>
    Week = 1,

    /// <summary>From the first day of measuring to the day before the same day of the next month, and so on.</summary>
    Month = 2,
}
