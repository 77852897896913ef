namespace CrmCoaching.Domain.Kpis;

/// <summary>Why there is no value. The text that goes with it is for people.</summary>
public enum MissingReason
{
    None,

    /// <summary>No row falls in the period, and without rows there is no such figure.</summary>
    NoRows,

    /// <summary>Rows fall in the period, but none has a value in the column.</summary>
    NoValues,
    DividedByZero,
    NoEarlierValue,
    NoGoal,

    /// <summary>The definition has a problem and is left out of queries until it is mended.</summary>
    DefinitionProblem,

    /// <summary>The month is kept without this KPI.</summary>
    NotRecorded,

    /// <summary>The KPI can be had for the present only.</summary>
    OnlyAsOfNow,
}
