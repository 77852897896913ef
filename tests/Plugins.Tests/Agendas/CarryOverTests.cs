using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Agendas;

public sealed class CarryOverTests : IDisposable
{
    private readonly CoachingHost host = CoachingHost.WithHistory();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid cadence;

    public CarryOverTests()
    {
        mia = Service.Coach("Mia");
        ann = Service.Coached("Ann", mia);
        cadence = Service.Cadence(mia, ann, FrequencyChoice.Weekly);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(OneOnOneTable.Status.Completed)]
    [InlineData(OneOnOneTable.Status.Missed)]
    [InlineData(OneOnOneTable.Status.Cancelled)]
    public void UndiscussedItem_GoesToTheNextOneCreatedLongBefore(int status)
    {
        var (first, second) = (Planned(1), Planned(8));
        Planned(15);
        var item = Service.Item(first, "Ångström – предложение 見積 \U0001F600", row =>
        {
            row[AgendaItemTable.Notes] = new string('ж', 100_000);
            row[AgendaItemTable.Order] = 3;
        });
        Service.End(first, status);

        var carried = Assert.Single(Service.ItemsOf(second));
        Assert.Equal(item, carried.Lookup(AgendaItemTable.CarriedFrom));
        Assert.Equal("Ångström – предложение 見積 \U0001F600", carried.Text(AgendaItemTable.Title));
        Assert.Equal(100_000, carried.Text(AgendaItemTable.Notes)!.Length);
        Assert.Equal(3, carried.Number<int>(AgendaItemTable.Order));
        Assert.Equal(AgendaItemTable.Status.Open, carried.Choice(AgendaItemTable.StatusCode));
        Assert.Equal(AgendaItemTable.Status.CarriedOver, Service.StatusOfItem(item));
    }

    [Fact]
    public void DiscussedItem_Stays()
    {
        var (first, second) = (Planned(1), Planned(8));
        Service.Discuss(Service.Item(first));
        Service.End(first, OneOnOneTable.Status.Completed);
        Assert.Empty(Service.ItemsOf(second));
    }

    [Fact]
    public void WithoutANextOne_ItemsWaitForOneToBePlanned()
    {
        var first = Planned(1);
        var item = Service.Item(first);
        Service.End(first, OneOnOneTable.Status.Missed);
        Assert.Equal(AgendaItemTable.Status.Open, Service.StatusOfItem(item));

        var second = Planned(8);
        Assert.Equal(item, Assert.Single(Service.ItemsOf(second)).Lookup(AgendaItemTable.CarriedFrom));
        Assert.Equal(AgendaItemTable.Status.CarriedOver, Service.StatusOfItem(item));
    }

    [Fact]
    public void NextOneCancelledToo_ItemMovesOnFromThere()
    {
        var (first, second, third) = (Planned(1), Planned(8), Planned(15));
        Service.Item(first);
        Service.End(first, OneOnOneTable.Status.Missed);
        Service.End(second, OneOnOneTable.Status.Cancelled);

        Assert.Equal(AgendaItemTable.Status.CarriedOver, Assert.Single(Service.ItemsOf(second)).Choice(AgendaItemTable.StatusCode));
        Assert.Equal(AgendaItemTable.Status.Open, Assert.Single(Service.ItemsOf(third)).Choice(AgendaItemTable.StatusCode));
    }

    [Fact]
    public void FarOneCancelled_ItsItemsGoToTheNearestAhead()
    {
        var (near, far) = (Planned(1), Planned(29));
        Service.Item(far);
        Service.End(far, OneOnOneTable.Status.Cancelled);
        Assert.Single(Service.ItemsOf(near));
    }

    [Fact]
    public void EndedTwice_CarriesOnce()
    {
        var (first, second) = (Planned(1), Planned(8));
        Service.Item(first);
        Service.End(first, OneOnOneTable.Status.Missed);
        Service.End(first, OneOnOneTable.Status.Missed);
        Service.TakeUpAgain(first);
        Service.End(first, OneOnOneTable.Status.Cancelled);
        Assert.Single(Service.ItemsOf(second));
    }

    [Fact]
    public async Task SeveralEndedAtOnce_LoseAndDoubleNothing()
    {
        Guid[] ending = [.. Enumerable.Range(1, 6).Select(day => Planned(day))];
        var last = Planned(20);
        foreach (var (one, number) in ending.Select((one, number) => (one, number)))
            Service.Item(one, $"Item {number}");
        await Task.WhenAll(ending.Select(one => Task.Run(() => Service.End(one, OneOnOneTable.Status.Cancelled))));

        var open = Items().Where(item => item.Choice(AgendaItemTable.StatusCode) == AgendaItemTable.Status.Open).ToList();
        Assert.All(open, item => Assert.Equal(last, item.Lookup(AgendaItemTable.OneOnOne)));
        Assert.Equal([.. Enumerable.Range(0, 6).Select(number => $"Item {number}")], open.Select(item => item.Text(AgendaItemTable.Title)).Order());
    }

    [Fact]
    public void OneWhoseTimeIsOver_TakesNothing()
    {
        var (overdue, cancelled, next) = (Planned(-1), Planned(1), Planned(8));
        Service.Item(cancelled);
        Service.End(cancelled, OneOnOneTable.Status.Cancelled);
        Assert.Empty(Service.ItemsOf(overdue));
        Assert.Single(Service.ItemsOf(next));
    }

    [Fact]
    public void OverdueOneMovedAhead_TakesWhatWaited()
    {
        var (overdue, cancelled) = (Planned(-1), Planned(1));
        Service.Item(cancelled);
        Service.End(cancelled, OneOnOneTable.Status.Cancelled);
        Service.Update(new Entity(OneOnOneTable.LogicalName, overdue) { [OneOnOneTable.ScheduledStart] = Now.AddDays(2), [OneOnOneTable.ScheduledEnd] = Now.AddDays(2).AddMinutes(30) });
        Assert.Single(Service.ItemsOf(overdue));
    }

    [Fact]
    public void NextOneOfAnotherManager_BothOfItReadTheItem()
    {
        var nora = Service.Coach("Nora");
        var first = Planned(1);
        var second = Service.OneOnOne(nora, ann, Now.AddDays(8), cadence);
        Service.Share(second, ann);
        var ofManager = Service.Item(first, "Manager's", row => row[AgendaItemTable.OwnerId] = mia.Reference(SystemUserTable.LogicalName));
        var ofRep = Service.Item(first, "Rep's", row => row[AgendaItemTable.OwnerId] = ann.Reference(SystemUserTable.LogicalName));
        Service.End(first, OneOnOneTable.Status.Cancelled);

        var carried = Service.ItemsOf(second);
        Assert.Equal([ofManager, ofRep], carried.Select(item => item.Lookup(AgendaItemTable.CarriedFrom)!.Value));
        Assert.Equal([nora, ann], carried.Select(item => item.Lookup(AgendaItemTable.OwnerId)!.Value));
        foreach (var reader in new[] { nora, ann })
            Assert.Equal(2, host.As(reader).ItemsOf(second).Count);
        Assert.Empty(host.As(mia).ItemsOf(second));
    }

    [Fact]
    public void OpportunityThatWaitsOnTheNextAgendaToo_WaitsThereOnce_WithAllThatWasWritten()
    {
        var deal = Service.NewOpportunity("Deal", ann).Reference(OpportunityTable.LogicalName);
        var (first, second, third) = (Planned(1), Planned(8), Planned(15));
        var carried = About(first, "Before");
        About(second, "Between");
        var there = About(third, "Now");
        Service.End(second, OneOnOneTable.Status.Cancelled);
        Service.End(first, OneOnOneTable.Status.Missed);
        Service.End(first, OneOnOneTable.Status.Missed);

        var item = Assert.Single(Service.ItemsOf(third));
        Assert.Equal((there, "Between\n\nBefore\n\nNow"), (item.Id, item.Text(AgendaItemTable.Notes)));
        Assert.Equal(AgendaItemTable.Status.CarriedOver, Service.StatusOfItem(carried));

        Guid About(Guid one, string notes) => Service.Item(one, "Deal", row =>
        {
            row[AgendaItemTable.Opportunity] = deal;
            row[AgendaItemTable.Notes] = notes;
        });
    }

    [Fact]
    public void HolderWithoutTheRole_KeepsNothingFromEnding_AndTheItemsWait()
    {
        var gone = Service.Coach("Gone");
        var (first, second) = (Planned(1), Service.OneOnOne(gone, ann, Now.AddDays(8), cadence));
        var ofManager = Service.Item(first, "Manager's", row => row[AgendaItemTable.OwnerId] = mia.Reference(SystemUserTable.LogicalName));
        Service.Disassociate(SystemUserTable.LogicalName, gone, new Relationship("systemuserroles_association"), [SolutionRoles.Manager.Reference(RoleTable.LogicalName)]);
        Service.End(first, OneOnOneTable.Status.Completed);

        Assert.Empty(Service.ItemsOf(second));
        Assert.Equal(AgendaItemTable.Status.Open, Service.StatusOfItem(ofManager));
    }

    [Fact]
    public void OtherRepsItems_StayTheirs()
    {
        var ben = Service.Coached("Ben", mia);
        var ofBen = Service.OneOnOne(mia, ben, Now.AddDays(1), Service.Cadence(mia, ben, FrequencyChoice.Weekly));
        Service.Item(ofBen);
        Service.End(ofBen, OneOnOneTable.Status.Missed);
        var (first, second) = (Planned(1), Planned(8));
        Service.End(first, OneOnOneTable.Status.Missed);
        Assert.Empty(Service.ItemsOf(second));
    }

    [Fact]
    public void NothingToCarry_CostsOneRead()
    {
        var first = Planned(1);
        host.Log.Clear();
        Service.End(first, OneOnOneTable.Status.Missed);
        Assert.Single(host.Log.Requests, request => request.Table == AgendaItemTable.LogicalName);
    }

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private Guid Planned(int days)
    {
        var one = Service.OneOnOne(mia, ann, Now.AddDays(days), cadence);
        Service.Share(one, ann);
        return one;
    }

    private List<Entity> Items() =>
        [.. Service.RetrieveMultiple(new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities];
}
