namespace CrmCoaching.Domain.Development;

/// <summary>With whom a row about a rep is shared.</summary>
public enum SharedRow
{
    None = 0,

    /// <summary>The rep's own: the manager reads it.</summary>
    ReadByManager = 1,

    /// <summary>The rep's own: rep and manager work on it.</summary>
    WrittenWithManager = 2,

    /// <summary>The manager's: the rep reads it.</summary>
    ReadByRep = 3,

    /// <summary>The manager's: the rep reads it and adds to it.</summary>
    AddedToByRep = 4,
}
