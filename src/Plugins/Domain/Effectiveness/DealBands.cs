using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>What makes two deals similar: the same owner, about the same size, about the same age when they were decided.</summary>
public sealed class DealBands
{
    private const int MonthDays = 30;
    private const int QuarterDays = 90;
    private readonly decimal[] ordered;

    /// <param name="deals">All that are compared: the sizes are the thirds of these.</param>
    public DealBands(IEnumerable<ClosedDeal> deals) => ordered = [.. deals.Select(deal => deal.Value).OrderBy(value => value)];

    /// <summary>Deals of one band are similar. Without the age, long deals would seem to gain by coaching only because there was time to discuss them.</summary>
    public DealBand Of(ClosedDeal deal) => new(deal.Owner, Size(deal.Value), Age(deal.CycleDays));

    private int Size(decimal value) => 3 * ordered.Count(other => other < value) / Math.Max(1, ordered.Length);

    private static int Age(int days) => days <= MonthDays ? 0 : days <= QuarterDays ? 1 : 2;
}
