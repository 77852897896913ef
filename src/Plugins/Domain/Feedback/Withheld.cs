namespace CrmCoaching.Domain.Feedback;

/// <summary>Why a result is not published.</summary>
public enum Withheld
{
    /// <summary>It is published.</summary>
    None = 0,

    /// <summary>Fewer people answered than a published figure is made of.</summary>
    TooFew = 1,

    /// <summary>Less what is published of its teams it would show fewer people than that.</summary>
    Difference = 2,
}
