namespace CrmCoaching.Domain.Kpis.Reading;

/// <summary>What a query computes over a group of rows.</summary>
public enum AggregateFunction
{
    /// <summary>Rows, whether or not they have values.</summary>
    Rows,

    /// <summary>Rows with a value in the column.</summary>
    Values,
    DistinctValues,
    Sum,
    Minimum,
    Maximum,
}
