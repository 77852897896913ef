using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Pipeline;

/// <summary>The stamps of a closed opportunity as columns.</summary>
public static class ResultStamps
{
    /// <param name="closedAt">As <see cref="CloseMoment"/> says.</param>
    /// <param name="profit">Null to leave what is stored.</param>
    /// <returns>Only the columns whose stored value differs, so that a repeated event writes nothing.</returns>
    public static Entity Changed(OpportunityRow now, OwnerCredit credit, DateTime? closedAt, GrossProfit? profit)
    {
        var stamps = new Entity(OpportunityTable.LogicalName);
        if (credit.ClosedOwner != now.Credit.ClosedOwner)
            stamps[OpportunityTable.ClosedOwner] = RowValues.Reference(SystemUserTable.LogicalName, credit.ClosedOwner);
        if (credit.CycleDays != now.Credit.CycleDays)
            stamps[OpportunityTable.CycleDays] = credit.CycleDays;

        if (closedAt != now.ClosedAt)
            stamps[OpportunityTable.ClosedAt] = closedAt;
        if (profit is null)
            return stamps;

        var amount = profit.InCurrencyAt(now.ExchangeRate);
        if (amount != now.GrossProfit)
            stamps[OpportunityTable.GrossProfit] = amount is { } value ? new Money(value) : null;
        if (profit.CostKnown != now.CostKnown)
            stamps[OpportunityTable.CostKnown] = profit.CostKnown;
        return stamps;
    }
}
