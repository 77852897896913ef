namespace LocalDataverse.Metadata;

/// <summary>How a date column relates to time zones; the numbers are those of the solution file.</summary>
public enum DateBehavior
{
    /// <summary>An instant, stored in UTC, shown in the reader's zone.</summary>
    UserLocal = 1,

    /// <summary>A calendar date without zone.</summary>
    DateOnly = 2,

    /// <summary>A date and time without zone.</summary>
    TimeZoneIndependent = 3,
}
