namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>Why coaching comes too late for an open opportunity.</summary>
public enum NearlyClosed
{
    No = 0,

    /// <summary>Its probability is as good as certain.</summary>
    Probable = 1,

    LastStage = 2,

    /// <summary>Its close date is within days.</summary>
    ClosesSoon = 3,
}
