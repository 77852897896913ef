using System;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>What there is to a 1:1 beside its conversation.</summary>
[Flags]
public enum RecordPart
{
    None = 0,

    /// <summary>Whether it is open, and how it ended.</summary>
    State = 1,

    /// <summary>When it is to be held.</summary>
    Plan = 2,

    /// <summary>When it was held.</summary>
    Times = 4,

    /// <summary>Minutes of coaching and of status.</summary>
    Talk = 8,
}
