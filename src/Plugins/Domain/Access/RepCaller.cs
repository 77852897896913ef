namespace CrmCoaching.Domain.Access;

/// <summary>In which role somebody asks about a rep.</summary>
public enum RepCaller
{
    /// <summary>In none: a stranger to the rep's 1:1s.</summary>
    None = 0,

    /// <summary>The rep concerned.</summary>
    Self = 1,

    /// <summary>The rep's manager now.</summary>
    Manager = 2,

    /// <summary>Holds the leaders' role, and the rep is below them in the chain of managers.</summary>
    Leader = 3,
}
