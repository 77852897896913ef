namespace CrmCoaching.Domain.Cadences;

/// <summary>How a 1:1 ended.</summary>
public enum OccurrenceOutcome
{
    Open = 0,
    Completed = 1,
    Missed = 2,

    /// <summary>By one of the two.</summary>
    CalledOff = 3,

    /// <summary>Because its cadence changed or ended, or one of the two left.</summary>
    PlanEnded = 4,
}
