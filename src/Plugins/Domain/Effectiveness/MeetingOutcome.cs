namespace CrmCoaching.Domain.Effectiveness;

/// <summary>What became of a 1:1.</summary>
public enum MeetingOutcome
{
    None = 0,
    Planned = 1,
    Held = 2,
    Missed = 3,
    Cancelled = 4,
}
