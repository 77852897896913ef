namespace CrmCoaching.Domain.Feedback;

/// <summary>What somebody is asked.</summary>
public enum Instrument
{
    /// <summary>None that is known.</summary>
    None = 0,

    /// <summary>The reps' few statements, each month.</summary>
    Pulse = 1,

    /// <summary>The reps' full survey with a comment, each quarter.</summary>
    Quarterly = 2,

    /// <summary>The same statements, by the manager about themselves, each quarter.</summary>
    Self = 3,
}
