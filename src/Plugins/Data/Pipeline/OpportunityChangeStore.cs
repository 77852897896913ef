using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Pipeline;

/// <summary>The history of values, close dates and owners that this solution keeps.</summary>
public sealed class OpportunityChangeStore(IOrganizationService service)
{
    /// <summary>Keeps one change under whoever owned the opportunity before it.</summary>
    public void Record(Guid opportunity, TermChange change, OpportunityTerms before, OpportunityTerms after, DateTime nowUtc)
    {
        var row = new Entity(OpportunityChangeTable.LogicalName)
        {
            [OpportunityChangeTable.Name] = change.ToString(),
            [OpportunityChangeTable.Opportunity] = RowValues.Reference(OpportunityTable.LogicalName, opportunity),
            [OpportunityChangeTable.Rep] = RowValues.Reference(SystemUserTable.LogicalName, before.Owner),
            [OpportunityChangeTable.Kind] = new OptionSetValue(Kind(change)),
            [OpportunityChangeTable.ChangedOn] = nowUtc,
        };
        switch (change)
        {
            case TermChange.Value:
                row[OpportunityChangeTable.OldValue] = Amount(before.Value);
                row[OpportunityChangeTable.NewValue] = Amount(after.Value);
                break;
            case TermChange.CloseDate:
                row[OpportunityChangeTable.OldDate] = before.CloseDate?.ToDateTime();
                row[OpportunityChangeTable.NewDate] = after.CloseDate?.ToDateTime();
                break;
            default:
                row[OpportunityChangeTable.OldOwner] = RowValues.Reference(SystemUserTable.LogicalName, before.Owner);
                row[OpportunityChangeTable.NewOwner] = RowValues.Reference(SystemUserTable.LogicalName, after.Owner);
                break;
        }

        service.Create(row);
    }

    private static Money? Amount(decimal? value) => value is { } amount ? new Money(amount) : null;

    private static int Kind(TermChange change) => change switch
    {
        TermChange.Value => OpportunityChangeTable.KindChoice.Value,
        TermChange.CloseDate => OpportunityChangeTable.KindChoice.CloseDate,
        _ => OpportunityChangeTable.KindChoice.Owner,
    };
}
