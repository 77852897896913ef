using System;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Agendas;

public sealed class DecisionPlanTests
{
    private static readonly LocalDate Day = new(2026, 6, 20);
    private static readonly DecidedDeal Deal = new(Guid.NewGuid(), "Deal", OpportunityState.Open, new LocalDate(2026, 6, 30), IsOnHold: false);

    [Fact]
    public void Advance_IsATask() => Assert.Equal(new DecisionPlan(Day, null, null, ClosesAsLost: false), Plan(DecisionKind.Advance, Deal));

    [Fact]
    public void StepAfterTheCloseDate_MovesIt() =>
        Assert.Equal(Day, Plan(DecisionKind.Advance, Deal with { CloseDate = new LocalDate(2026, 6, 19) }).CloseDate);

    [Fact]
    public void CloseDateDecided_IsWritten_UnlessItStands()
    {
        Assert.Equal(Day.AddDays(2), Plan(Advance with { CloseDate = Day.AddDays(2) }).CloseDate);
        Assert.Null(Plan(Advance with { CloseDate = Deal.CloseDate }).CloseDate);
        Assert.Equal(Day.AddDays(2), DecisionPlan.Of(Advance with { CloseDate = Day.AddDays(2) }, Deal with { CloseDate = Day.AddDays(-1) }).CloseDate);
    }

    [Fact]
    public void StageThatItHas_IsNoPartOfThePlan()
    {
        var at = new DealStage(null, new StageColumns(null, null, "Talk"));
        Assert.Null(DecisionPlan.Of(Advance, Deal, new StageRequest(at, "talk", [new StageOption("talk")])).Stage);
        Assert.Equal("Offer", DecisionPlan.Of(Advance, Deal, new StageRequest(at, "Offer", [new StageOption("Offer")])).Stage!.Target!.Name);
    }

    [Fact]
    public void Supplement_IsNoSecondTask()
    {
        var left = (Advance with { CloseDate = Day.AddDays(20) }).Supplement(Deal with { IsOnHold = true }, null, DealHistory.None)!;
        Assert.Equal(new DecisionPlan(null, Day.AddDays(20), null, ClosesAsLost: false), Plan(left));
    }

    [Fact]
    public void StageMoved_NeedsTheRightToChangeTheDeal()
    {
        var at = new DealStage(null, new StageColumns(null, null, "Talk"));
        var plan = DecisionPlan.Of(Advance, Deal, new StageRequest(at, "Offer", [new StageOption("Offer")]));
        Assert.NotNull(plan.CheckRights(Deal, mayWrite: false, mayAppendTo: true));
        Assert.Null(Plan(Advance).CheckRights(Deal, mayWrite: false, mayAppendTo: true));
    }

    [Fact]
    public void AdvanceOfAParkedDeal_TakesItOffHold() => Assert.False(Plan(DecisionKind.Advance, Deal with { IsOnHold = true }).OnHold);

    [Fact]
    public void Park_PutsOnHoldWithATask() => Assert.Equal(new DecisionPlan(Day, null, OnHold: true, ClosesAsLost: false), Plan(DecisionKind.Park, Deal));

    [Fact]
    public void Drop_ClosesAsLost_UnlessItIs()
    {
        Assert.True(Plan(DecisionKind.Drop, Deal).ClosesAsLost);
        Assert.False(Plan(DecisionKind.Drop, Deal with { State = OpportunityState.Lost }).ClosesAsLost);
    }

    [Theory]
    [InlineData(DecisionKind.Advance, OpportunityState.Lost, false)]
    [InlineData(DecisionKind.Park, OpportunityState.Won, false)]
    [InlineData(DecisionKind.Drop, OpportunityState.Won, false)]
    [InlineData(DecisionKind.Drop, OpportunityState.Lost, true)]
    public void ClosedDeal_IsRefused_UnlessLostAndDropped(DecisionKind kind, OpportunityState state, bool accepted) =>
        Assert.Equal(accepted, DecisionPlan.Check(new OpportunityDecision(kind, null, null), Deal with { State = state }) is null);

    private static OpportunityDecision Advance { get; } = new(DecisionKind.Advance, "Signs", Day);

    private static DecisionPlan Plan(OpportunityDecision decision) => DecisionPlan.Of(decision, Deal);

    private static DecisionPlan Plan(DecisionKind kind, DecidedDeal deal) => DecisionPlan.Of(new OpportunityDecision(kind, "Signs", Day), deal);
}
