using System;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Agendas;

public sealed class OpportunityDecisionTests
{
    private static readonly LocalDate Today = new(2026, 6, 10);

    [Fact]
    public void Advance_NeedsStepAndDay_NamedAtOnce()
    {
        var message = new OpportunityDecision(DecisionKind.Advance, null, null).Check("1:1", null, Today)!.Message;
        Assert.Contains("NextStep", message, StringComparison.Ordinal);
        Assert.Contains("On ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Drop_NeedsAReason() => Assert.NotNull(new OpportunityDecision(DecisionKind.Drop, null, null).Check("1:1", null, Today));

    [Theory]
    [InlineData(DecisionKind.Advance, 0, true)]
    [InlineData(DecisionKind.Advance, -1, false)]
    [InlineData(DecisionKind.Park, 1, true)]
    [InlineData(DecisionKind.Park, 0, false)]
    [InlineData(DecisionKind.Drop, 0, true)]
    [InlineData(DecisionKind.Drop, 1, false)]
    public void Day_MustMakeSense(DecisionKind kind, int days, bool accepted) =>
        Assert.Equal(accepted, new OpportunityDecision(kind, "Signs", Today.AddDays(days)).Check("1:1", "No budget", Today) is null);

    [Fact]
    public void TextsTooLong_AreNamed()
    {
        var message = new OpportunityDecision(DecisionKind.Drop, new string('я', 501), null).Check("1:1", new string('я', 2001), Today)!.Message;
        Assert.Contains("500", message, StringComparison.Ordinal);
        Assert.Contains("2000", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_IsNoDecision() => Assert.NotNull(new OpportunityDecision(DecisionKind.None, null, null).Check("1:1", null, Today));

    [Fact]
    public void SameAgain_Repeats_AnotherDayDoesNot()
    {
        var decision = new OpportunityDecision(DecisionKind.Advance, "Signs", Today);
        Assert.True(decision.Repeats(decision with { }, null));
        Assert.False(decision.Repeats(decision with { On = Today.AddDays(1) }, null));
        Assert.False(decision.Repeats(null, null));
    }

    [Theory]
    [InlineData(OpportunityState.Lost, true)]
    [InlineData(OpportunityState.Open, false)]
    public void DroppedAgain_RepeatsUnlessItWasOpenedAgain(OpportunityState state, bool repeats)
    {
        var decision = new OpportunityDecision(DecisionKind.Drop, null, null);
        Assert.Equal(repeats, decision.Repeats(decision, new DecidedDeal(Guid.NewGuid(), "Deal", state, null, IsOnHold: false)));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(2, 3, true)]
    [InlineData(2, 2, true)]
    [InlineData(2, 1, false)]
    [InlineData(0, -1, false)]
    public void CloseDate_LiesNeitherInThePastNorBeforeTheStep(int step, int close, bool accepted) =>
        Assert.Equal(accepted, Advance(step, close).Check("1:1", null, Today) is null);

    [Theory]
    [InlineData(DecisionKind.Park)]
    [InlineData(DecisionKind.Drop)]
    public void StageAndCloseDate_GoWithAdvanceOnly_NamedWithAllElse(DecisionKind kind)
    {
        var message = (new OpportunityDecision(kind, null, null) { Stage = "Propose", CloseDate = Today }).Check("1:1", null, Today)!.Message;
        Assert.Contains("Stage goes with Advance only", message, StringComparison.Ordinal);
        Assert.Contains("CloseDate goes with Advance only", message, StringComparison.Ordinal);
        Assert.Contains(kind == DecisionKind.Park ? "On must" : "Reason must", message, StringComparison.Ordinal);
    }

    [Fact]
    public void ProblemsOfStageAndCloseDate_AreNamedAtOnce()
    {
        var message = (new OpportunityDecision(DecisionKind.Advance, null, Today) { Stage = new string('я', 201), CloseDate = Today.AddDays(-1) }).Check("1:1", null, Today)!.Message;
        foreach (var part in new[] { "NextStep must", "Stage may have 200", "CloseDate must not lie in the past", "CloseDate must not lie before On" })
            Assert.Contains(part, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeated_LeavesOnlyWhatTheDealHasNotGoneThrough()
    {
        var deal = new DecidedDeal(Guid.NewGuid(), "Deal", OpportunityState.Open, Today, IsOnHold: false);
        var stands = new DealStage(null, new StageColumns(1, "Develop", null));
        var decision = Advance(0, 5) with { Stage = "propose " };
        Assert.Null(decision.Supplement(deal, stands, new DealHistory(["Develop", "Propose", "Close"], [Today.AddDays(5)])));
        Assert.Null(decision.Supplement(deal with { CloseDate = Today.AddDays(5) }, new DealStage(null, new StageColumns(2, "Propose", null)), DealHistory.None));

        var left = decision.Supplement(deal, stands, DealHistory.None)!;
        Assert.Equal(("propose ", Today.AddDays(5), true), (left.Stage, left.CloseDate, left.IsSupplement));
        Assert.Null(decision.Supplement(deal, stands, new DealHistory(["Propose"], []))!.Stage);
    }

    private static OpportunityDecision Advance(int step, int close) =>
        new(DecisionKind.Advance, "Signs", Today.AddDays(step)) { CloseDate = Today.AddDays(close) };
}
