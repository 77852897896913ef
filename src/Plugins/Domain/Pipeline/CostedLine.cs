namespace CrmCoaching.Domain.Pipeline;

/// <summary>One line of an opportunity with what is known of its product's cost.</summary>
/// <param name="IsWriteIn">Its product is a text; nobody knows its cost.</param>
/// <param name="Quantity">In the line's own unit; null when it was left empty.</param>
/// <param name="DefaultUnitsPerUnit">How many of the product's default unit one unit of the line is; null when the units do not meet.</param>
/// <param name="CurrentCost">Per default unit, in base currency; null when empty.</param>
/// <param name="StandardCost">Per default unit, in base currency; null when empty.</param>
public sealed record CostedLine(
    bool IsWriteIn,
    decimal? Quantity,
    decimal? DefaultUnitsPerUnit,
    decimal? CurrentCost,
    decimal? StandardCost)
{
    /// <summary>In base currency; null when it cannot be known.</summary>
    public decimal? Cost => IsWriteIn ? null : Quantity * DefaultUnitsPerUnit * (CurrentCost ?? StandardCost);
}
