using System.Collections.Generic;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Opportunities;

/// <summary>Keeps every change of value, close date and owner of an open opportunity, for "Since we last met".</summary>
public sealed class RecordTermsOnChange : CoachingStep
{
    private static readonly string[] Facts =
    [
        OpportunityTable.StateCode, OpportunityTable.EstimatedValue, OpportunityTable.EstimatedValueBase, OpportunityTable.TransactionCurrencyId,
        OpportunityTable.EstimatedCloseDate, OpportunityTable.OwnerId,
    ];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration
            .OnUpdate(
                OpportunityTable.LogicalName, StepStage.PostOperation,
                OpportunityTable.EstimatedValue, OpportunityTable.TransactionCurrencyId, OpportunityTable.TotalAmount,
                OpportunityTable.IsRevenueSystemCalculated, OpportunityTable.EstimatedCloseDate, OpportunityTable.OwnerId)
            .With(StepImage.Before(Facts), StepImage.After(Facts)),
    ];

    protected override void Run(StepCall call)
    {
        var (before, after) = (new OpportunityRow(call.Before), new OpportunityRow(call.After));
        // What is corrected after the close is no news for the next 1:1.
        var changes = after.State == OpportunityState.Open ? OpportunityTerms.Changes(before.Terms, after.Terms) : [];
        if (changes.Count == 0)
            return;

        var store = new OpportunityChangeStore(call.AsSystem());
        foreach (var change in changes)
            store.Record(call.Context.PrimaryEntityId, change, before.Terms, after.Terms, call.NowUtc);
    }
}
