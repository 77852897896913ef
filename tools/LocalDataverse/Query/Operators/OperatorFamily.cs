namespace LocalDataverse.Query.Operators;

/// <summary>Which generator writes an operator, and which column types it fits.</summary>
public enum OperatorFamily
{
    Null,
    Equality,
    Membership,
    Ordering,
    Range,
    Pattern,
    MultiChoice,
    User,
    BusinessUnit,
    Language,
    Hierarchy,

    /// <summary>A day that the condition names: on, on-or-before, on-or-after.</summary>
    Day,

    /// <summary>A stretch of days seen from today.</summary>
    Window,

    /// <summary>A stretch of hours or minutes seen from now; not for columns without a time.</summary>
    TimeWindow,
    Fiscal,
}
