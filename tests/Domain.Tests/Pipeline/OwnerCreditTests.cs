using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class OwnerCreditTests
{
    private static readonly Guid Ann = Guid.NewGuid();
    private static readonly Guid Ben = Guid.NewGuid();
    private static readonly LocalDate Created = new(2026, 1, 10);
    private static readonly LocalDate Closed = new(2026, 3, 1);

    [Fact]
    public void OpenBecomesWon_CreditsTheOwnerOfThatMoment() =>
        Assert.Equal(new OwnerCredit(Ann, 50), OwnerCredit.Of(OpportunityState.Open, Now(OpportunityState.Won, Ann), stampedOwner: null));

    [Fact]
    public void CreatedClosed_CreditsItsOwner() =>
        Assert.Equal(Ben, OwnerCredit.Of(before: null, Now(OpportunityState.Lost, Ben), stampedOwner: null).ClosedOwner);

    [Fact]
    public void ReassignedAfterClosing_KeepsTheCredit() =>
        Assert.Equal(Ann, OwnerCredit.Of(OpportunityState.Won, Now(OpportunityState.Won, Ben), stampedOwner: Ann).ClosedOwner);

    [Fact]
    public void WonBecomesLost_IsAnotherClosing() =>
        Assert.Equal(Ben, OwnerCredit.Of(OpportunityState.Won, Now(OpportunityState.Lost, Ben), stampedOwner: Ann).ClosedOwner);

    [Fact]
    public void Reopened_LosesAllCredit() =>
        Assert.Equal(OwnerCredit.None, OwnerCredit.Of(OpportunityState.Won, Now(OpportunityState.Open, Ann), stampedOwner: Ann));

    [Fact]
    public void OwnedByATeam_CreditsNobody() =>
        Assert.Null(OwnerCredit.Of(OpportunityState.Open, Now(OpportunityState.Won, null), stampedOwner: null).ClosedOwner);

    [Fact]
    public void BackDated_ShortensTheCycleAndKeepsTheCredit()
    {
        var backDated = Now(OpportunityState.Won, Ben) with { ClosedOn = new LocalDate(2026, 2, 1) };
        Assert.Equal(new OwnerCredit(Ann, 22), OwnerCredit.Of(OpportunityState.Won, backDated, stampedOwner: Ann));
    }

    [Fact]
    public void ClosedBeforeItWasCreated_TookNoTime()
    {
        var early = Now(OpportunityState.Won, Ann) with { ClosedOn = new LocalDate(2025, 12, 1) };
        Assert.Equal(0, OwnerCredit.Of(OpportunityState.Open, early, stampedOwner: null).CycleDays);
    }

    [Fact]
    public void ClosedWithoutDate_HasNoCycle()
    {
        var dateless = Now(OpportunityState.Won, Ann) with { ClosedOn = null };
        Assert.Null(OwnerCredit.Of(OpportunityState.Open, dateless, stampedOwner: null).CycleDays);
    }

    private static ClosedOpportunity Now(OpportunityState state, Guid? owner) => new(state, owner, Created, Closed);
}
