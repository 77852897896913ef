namespace CrmCoaching.Domain.Cadences;

/// <summary>How a planned 1:1 counts.</summary>
public enum OccurrenceVerdict
{
    /// <summary>Still to come, or its time to be held is not over.</summary>
    Open = 0,

    /// <summary>Held in the week in which it was planned.</summary>
    HeldAsPlanned = 1,

    /// <summary>Held, but in another week.</summary>
    HeldInAnotherWeek = 2,

    /// <summary>Missed, or called off too late for another to be arranged.</summary>
    NotHeld = 3,

    /// <summary>Called off in time, or gone with its cadence or the rep: it counts neither way.</summary>
    CalledOff = 4,
}
