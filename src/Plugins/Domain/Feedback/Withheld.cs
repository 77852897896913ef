namespace CrmCoaching.Domain.Feedback;

/// <summary>Why a result is not published.</summary>
public enum Withheld
{
    /// <summary>It is published.</summary>
    None = 0,

    /// <summary>Fewer people answered than a published figure is made of.</summary>
    TooFew = 1,

    /// <summary>Less other published results it would show fewer people than that: those of its teams, or of an earlier quarter.</summary>
    Difference = 2,
}
