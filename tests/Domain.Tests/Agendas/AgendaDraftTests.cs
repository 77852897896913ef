using System.Linq;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Domain.Pipeline.Digests;
using CrmCoaching.Domain.Tests.Pipeline.Digests;

namespace CrmCoaching.Domain.Tests.Agendas;

public sealed class AgendaDraftTests
{
    [Fact]
    public void StalledDeals_AreProposedForCoaching_InsteadOfThoseNearlyClosed()
    {
        var nearly = Deals.Open("Nearly") with { IsTouched = false, Probability = 95, Value = 900 };
        var stalled = Deals.Open("Stalled") with { HasMoved = false };
        var proposal = Assert.Single(AgendaDraft.Of(Deals.Digest([nearly, stalled]), []));
        Assert.Equal(("Stalled", AgendaBlock.Coaching, ProposalReason.Stalled), (proposal.Line.Name, proposal.Block, proposal.Because));
    }

    [Fact]
    public void EachDeal_IsProposedOnce()
    {
        var deal = Deals.Open() with { IsTouched = false, HasMoved = false };
        Assert.Single(AgendaDraft.Of(Deals.Digest([deal], [Deals.Move(deal, 2, "C", "B", StageDirection.Back)], [Deals.Date(deal, 3, 0, 20)]), []));
    }

    [Fact]
    public void WhatIsOnTheAgenda_IsNotProposedAgain()
    {
        var deal = Deals.Open() with { IsTouched = false };
        Assert.Empty(AgendaDraft.Of(Deals.Digest([deal]), [deal.Id]));
    }

    [Fact]
    public void ParkedDeals_AreNotProposed() => Assert.Empty(AgendaDraft.Of(Deals.Digest([Deals.Open() with { IsTouched = false, IsOnHold = true }]), []));

    [Fact]
    public void Exceptions_TakeOneOfEachListInTurn_AndStayFew()
    {
        PipelineDeal[] untouched = [.. Enumerable.Range(0, 5).Select(number => Deals.Open($"Quiet {number}") with { IsTouched = false, Value = 1000 })];
        var slipped = Deals.Open("Slipped") with { Value = 1 };
        var shrunk = Deals.Open("Shrunk");
        var draft = AgendaDraft.Of(Deals.Digest([.. untouched, slipped, shrunk], terms: [Deals.Date(slipped, 3, 0, 20), Deals.Value(shrunk, 1, 300, 100)]), []);
        Assert.Equal(
            [ProposalReason.Slipped, ProposalReason.LostValue, ProposalReason.Untouched],
            draft.Select(proposal => proposal.Because));
    }

    [Fact]
    public void OneSuccess_IsProposedForPraise()
    {
        PipelineDeal[] won = [.. Enumerable.Range(0, 3).Select(number => Deals.Open($"Won {number}") with { State = OpportunityState.Won, ClosedOwner = Deals.Rep, ClosedOn = Deals.Today, ActualValue = number })];
        var proposal = Assert.Single(AgendaDraft.Of(Deals.Digest(won), []));
        Assert.Equal(("Won 2", AgendaBlock.ConnectAndPraise), (proposal.Line.Name, proposal.Block));
    }

    [Fact]
    public void WhatWasClosedOrWentToAnother_IsNotProposed()
    {
        var lost = Deals.Open("Lost") with { State = OpportunityState.Lost, ClosedOwner = Deals.Rep, ClosedOn = Deals.Today };
        var gone = Deals.Open("Gone");
        Assert.Empty(AgendaDraft.Of(Deals.Digest([lost], [Deals.Move(gone, 2, "C", "B", StageDirection.Back)], [Deals.Date(lost, 3, 0, 20), Deals.Value(gone, 1, 300, 100)]), []));
    }
}
