using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>What a won opportunity earned above its products' cost.</summary>
/// <param name="InBaseCurrency">Null when the cost is not known.</param>
public sealed record GrossProfit(decimal? InBaseCurrency)
{
    public static GrossProfit Unknown { get; } = new((decimal?)null);

    public bool CostKnown => InBaseCurrency is not null;

    /// <summary>
    /// The actual value less the cost of every line. One line of unknown cost makes the whole unknown, and so does
    /// having no lines at all: revenue without a cost is not profit.
    /// </summary>
    /// <param name="actualValue">In base currency; null when empty.</param>
    public static GrossProfit Of(OpportunityState state, decimal? actualValue, IReadOnlyCollection<CostedLine> lines)
    {
        if (state != OpportunityState.Won || lines.Count == 0 || lines.Any(line => line.Cost is null))
            return Unknown;

        return new GrossProfit(actualValue - lines.Sum(line => line.Cost));
    }

    /// <summary>
    /// The amount to store on a row of another currency so that the platform, which divides by the row's exchange
    /// rate, arrives at the base amount again.
    /// </summary>
    public decimal? InCurrencyAt(decimal exchangeRate) => InBaseCurrency * exchangeRate;
}
