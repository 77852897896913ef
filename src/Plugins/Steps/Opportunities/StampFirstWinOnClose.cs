using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Opportunities;

/// <summary>
/// Keeps on each account which win made it a customer, in whatever order wins are entered, reopened, back-dated,
/// moved to another customer or deleted. It runs after the credit of the win is stamped.
/// </summary>
public sealed class StampFirstWinOnClose : CoachingStep
{
    private const int AfterTheCredit = 20;

    private static readonly string[] Facts = [OpportunityTable.StateCode, OpportunityTable.CustomerId, OpportunityTable.ParentAccountId];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(OpportunityTable.LogicalName, StepStage.PostOperation).With(StepImage.After(Facts)).Ranked(AfterTheCredit),
        StepRegistration
            .OnUpdate(
                OpportunityTable.LogicalName, StepStage.PostOperation, OpportunityTable.StateCode, OpportunityTable.ActualCloseDate,
                OpportunityTable.CustomerId, OpportunityTable.ParentAccountId)
            .With(StepImage.Before(Facts), StepImage.After(Facts)).Ranked(AfterTheCredit),
        StepRegistration.OnDelete(OpportunityTable.LogicalName, StepStage.PostOperation).With(StepImage.Before(Facts)).Ranked(AfterTheCredit),
    ];

    protected override void Run(StepCall call)
    {
        var won = new[] { new OpportunityRow(call.Before), new OpportunityRow(call.After) }.Where(row => row.IsWon).ToList();
        if (won.Count == 0)
            return;

        var store = new FirstWinStore(call.AsSystem());
        Guid? deleted = call.IsDelete ? call.Context.PrimaryEntityId : null;
        var accounts = won.Select(store.AccountOf).OfType<Guid>().Distinct().ToList();
        // Everybody locks in the same order, so that two never wait for each other.
        var stamps = accounts.OrderBy(id => id).ToDictionary(id => id, store.LockStamps);
        // The account that loses a win comes before the one that gains it, which has the last word on the opportunity.
        foreach (var account in accounts)
        {
            if (stamps[account] is { } stamped)
                Reevaluate(store, account, stamped, deleted);
        }
    }

    private static void Reevaluate(FirstWinStore store, Guid account, FirstWin stamped, Guid? deleted)
    {
        var plan = FirstWinPlan.Of(stamped, store.EarliestWinsOf(account), deleted);
        if (plan.Account is { } stamps)
            store.Write(account, stamps);
        if (plan.NoLongerFirst is { } former)
            store.MarkNewAccount(former, isFirst: false);
        if (plan.First is { } first)
            store.MarkNewAccount(first, isFirst: true);
    }
}
