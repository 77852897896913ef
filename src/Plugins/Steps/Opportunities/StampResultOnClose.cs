using System.Collections.Generic;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Opportunities;

/// <summary>
/// Stamps who closed an opportunity, how long it took and what it earned, and takes that away when it opens again.
/// It runs after the operation and compares with what is stamped, because Win and Lose write in several updates
/// whose order the platform does not promise.
/// </summary>
public sealed class StampResultOnClose : CoachingStep
{
    private static readonly string[] Facts =
    [
        OpportunityTable.StateCode, OpportunityTable.OwnerId, OpportunityTable.CreatedOn, OpportunityTable.ActualCloseDate,
        OpportunityTable.ActualValueBase, OpportunityTable.ExchangeRate, OpportunityTable.ClosedOwner, OpportunityTable.ClosedAt, OpportunityTable.CycleDays,
        OpportunityTable.GrossProfit, OpportunityTable.CostKnown,
    ];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnCreate(OpportunityTable.LogicalName, StepStage.PostOperation).With(StepImage.After(Facts)),
        StepRegistration
            .OnUpdate(OpportunityTable.LogicalName, StepStage.PostOperation, OpportunityTable.StateCode, OpportunityTable.ActualCloseDate, OpportunityTable.ActualValue)
            .With(StepImage.Before(OpportunityTable.StateCode), StepImage.After(Facts)),
    ];

    protected override void Run(StepCall call)
    {
        var before = new OpportunityRow(call.Before).State;
        var now = new OpportunityRow(call.After);
        if (before is null or OpportunityState.Open && now.State == OpportunityState.Open)
            return;

        var store = new ResultStampStore(call.AsSystem());
        var closer = before == now.State ? now.Credit.ClosedOwner : now.OwningUser;
        var credit = OwnerCredit.Of(before, now.Closed(store.ZoneOf(closer)), now.Credit.ClosedOwner);
        var closedAt = CloseMoment.Of(before, now.State ?? OpportunityState.Open, now.ClosedAt, call.NowUtc);
        store.Write(call.Context.PrimaryEntityId, ResultStamps.Changed(now, credit, closedAt, Profit(call, before, now, store)));
    }

    /// <summary>Null when it stands: costs change, so a deal that is only back-dated keeps the profit of its day.</summary>
    private static GrossProfit? Profit(StepCall call, OpportunityState? before, OpportunityRow now, ResultStampStore store)
    {
        if (before == now.State && !call.Target.Contains(OpportunityTable.ActualValue))
            return null;

        return now.IsWon
            ? GrossProfit.Of(OpportunityState.Won, now.ActualValue, store.LinesOf(call.Context.PrimaryEntityId))
            : GrossProfit.Unknown;
    }
}
