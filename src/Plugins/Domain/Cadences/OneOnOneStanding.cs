namespace CrmCoaching.Domain.Cadences;

/// <summary>What may become of a 1:1 when its cadence changes.</summary>
public enum OneOnOneStanding
{
    /// <summary>Planned, and nothing in it yet: it follows its cadence.</summary>
    Empty = 0,

    /// <summary>Prepared, begun, written in, moved by hand or held: it keeps its record.</summary>
    Kept = 1,

    /// <summary>Missed or called off by one of the two: it keeps its record, and nothing takes its place.</summary>
    Ended = 2,

    /// <summary>Called off because its cadence ended or changed: it may be planned again.</summary>
    PlanEnded = 3,
}
