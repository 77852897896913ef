using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Agendas;

public sealed class AgendaItemTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.WithHistory();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid cadence;
    private readonly Guid one;
    private readonly Guid deal;

    public AgendaItemTests()
    {
        mia = Service.Coach("Mia");
        ann = Service.Coached("Ann", mia);
        cadence = Service.Cadence(mia, ann, FrequencyChoice.Weekly);
        one = Service.OneOnOne(mia, ann, host.Clock.GetUtcNow().UtcDateTime.AddDays(1), cadence);
        Service.Share(one, ann);
        deal = Service.NewOpportunity("Deal", ann);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void Item_IsRaisedByWhoeverCreatesIt()
    {
        var item = host.As(ann).Item(one, more: row => row[AgendaItemTable.RaisedBy] = mia.Reference(SystemUserTable.LogicalName));
        Assert.Equal(ann, Service.Retrieve(AgendaItemTable.LogicalName, item, new ColumnSet(AgendaItemTable.RaisedBy)).Lookup(AgendaItemTable.RaisedBy));
    }

    [Theory]
    [InlineData(BlockChoice.ConnectAndPraise)]
    [InlineData(BlockChoice.Commitments)]
    [InlineData(BlockChoice.Coaching)]
    [InlineData(BlockChoice.StatusExceptions)]
    [InlineData(BlockChoice.Actions)]
    public void Practised_IsAMoveInsideAnyBlock(int block)
    {
        var item = host.As(mia).Item(one, more: row => row[AgendaItemTable.Block] = new OptionSetValue(block));
        host.As(ann).Update(new Entity(AgendaItemTable.LogicalName, item) { [AgendaItemTable.Practised] = true });
        var row = Assert.Single(Service.ItemsOf(one));
        Assert.Equal((block, true), (row.Choice(AgendaItemTable.Block), row.Number<bool>(AgendaItemTable.Practised)));
    }

    [Fact]
    public void ItemOfEither_IsReadByBoth()
    {
        host.As(ann).Item(one, "Rep's");
        host.As(mia).Item(one, "Manager's");
        Assert.Equal(2, host.As(ann).ItemsOf(one).Count);
        Assert.Equal(2, host.As(mia).ItemsOf(one).Count);
    }

    [Fact]
    public void SomebodyElse_PutsNothingOnIt()
    {
        var lea = Service.Coach("Lea");
        Service.Share(one, lea);
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.As(lea).Item(one));
    }

    [Fact]
    public void EndedOneOnOne_TakesNoItem()
    {
        Service.End(one, OneOnOneTable.Status.Missed);
        Faults.AssertRefused(RefusalCode.AgendaClosed, () => host.As(ann).Item(one));
    }

    [Fact]
    public void OpportunityOnTheAgenda_IsNotPutThereTwice()
    {
        var first = host.As(ann).Item(one, more: About(deal));
        Faults.AssertRefused(RefusalCode.OpportunityOnAgenda, () => host.As(ann).Item(one, more: About(deal)));
        Service.Discuss(first);
        host.As(ann).Item(one, more: About(deal));
    }

    [Fact]
    public async Task PressedAtOnce_PutsTheOpportunityThereOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() =>
        {
            try
            {
                host.As(ann).Item(one, more: About(deal));
            }
            catch (System.ServiceModel.FaultException<OrganizationServiceFault> refused) when (refused.Message.Contains("already", StringComparison.Ordinal))
            {
                // All but one are.
            }
        })));
        Assert.Single(Service.ItemsOf(one));
    }

    [Fact]
    public void ItemOpenedAgain_DoesNotPutTheOpportunityThereTwice()
    {
        var first = host.As(ann).Item(one, more: About(deal));
        host.As(ann).Discuss(first);
        Reopen(first);
        host.As(ann).Discuss(first);
        host.As(ann).Item(one, more: About(deal));
        Faults.AssertRefused(RefusalCode.OpportunityOnAgenda, () => Reopen(first));
    }

    [Fact]
    public void ItemOfAnEndedOneOnOne_IsNotOpenedAgain()
    {
        var item = host.As(ann).Item(one);
        host.As(ann).Discuss(item);
        Service.End(one, OneOnOneTable.Status.Completed);
        Faults.AssertRefused(RefusalCode.AgendaClosed, () => Reopen(item));
    }

    [Fact]
    public void OpportunityOfOthers_IsNotPutOnIt()
    {
        var foreign = Service.NewOpportunity("Foreign", Service.Coached("Ben", mia));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(ann).Item(one, more: About(foreign)));
        Assert.Empty(Service.ItemsOf(one));
    }

    [Fact]
    public void ItemTurnedToAnOpportunityOnTheAgenda_IsRefused()
    {
        host.As(ann).Item(one, more: About(deal));
        var other = host.As(ann).Item(one);
        var change = new Entity(AgendaItemTable.LogicalName, other);
        About(deal)(change);
        Faults.AssertRefused(RefusalCode.OpportunityOnAgenda, () => host.As(ann).Update(change));
    }

    [Fact]
    public void CarriedOverItem_StaysAsItIs()
    {
        var item = host.As(ann).Item(one);
        Service.End(one, OneOnOneTable.Status.Missed);
        Service.OneOnOne(mia, ann, host.Clock.GetUtcNow().UtcDateTime.AddDays(8), cadence);
        Faults.AssertRefused(RefusalCode.ItemCarriedOver, () => host.As(ann).Update(new Entity(AgendaItemTable.LogicalName, item)
        {
            [AgendaItemTable.StateCode] = new OptionSetValue(AgendaItemTable.State.Active),
            [AgendaItemTable.StatusCode] = new OptionSetValue(AgendaItemTable.Status.Open),
        }));
        Faults.AssertRefused(RefusalCode.ItemCarriedOver, () => host.As(ann).Delete(AgendaItemTable.LogicalName, item));
    }

    [Fact]
    public void OwnItem_IsDeletedByWhoRaisedIt()
    {
        host.As(ann).Delete(AgendaItemTable.LogicalName, host.As(ann).Item(one));
        Assert.Empty(Service.ItemsOf(one));
    }

    [Fact]
    public void ItemOfTheOther_IsNotDeleted_EvenByItsOwner()
    {
        var item = host.As(ann).Item(one);
        Service.Update(new Entity(AgendaItemTable.LogicalName, item) { [AgendaItemTable.OwnerId] = mia.Reference(SystemUserTable.LogicalName) });
        Faults.AssertRefused(RefusalCode.ItemOfAnother, () => host.As(mia).Delete(AgendaItemTable.LogicalName, item));
    }

    [Fact]
    public void ItemOfAnEndedOneOnOne_IsNotDeleted()
    {
        var item = host.As(ann).Item(one);
        Service.Discuss(item);
        Service.End(one, OneOnOneTable.Status.Completed);
        Faults.AssertRefused(RefusalCode.AgendaClosed, () => host.As(ann).Delete(AgendaItemTable.LogicalName, item));
    }

    [Theory]
    [InlineData(AgendaItemTable.Decision)]
    [InlineData(AgendaItemTable.CustomerNextStep)]
    [InlineData(AgendaItemTable.DecisionDate)]
    [InlineData(AgendaItemTable.CarriedFrom)]
    public void ComputedColumn_IsNotWrittenByHand(string column)
    {
        var item = host.As(ann).Item(one);
        Faults.AssertRefused(RefusalCode.ColumnIsComputed, () => host.As(ann).Update(new Entity(AgendaItemTable.LogicalName, item) { [column] = null }));
    }

    private void Reopen(Guid item) => host.As(ann).Update(new Entity(AgendaItemTable.LogicalName, item)
    {
        [AgendaItemTable.StateCode] = new OptionSetValue(AgendaItemTable.State.Active),
        [AgendaItemTable.StatusCode] = new OptionSetValue(AgendaItemTable.Status.Open),
    });

    private static Action<Entity> About(Guid opportunity) => row => row[AgendaItemTable.Opportunity] = opportunity.Reference(OpportunityTable.LogicalName);
}
