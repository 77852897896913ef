using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Opportunities;

public sealed class FirstWinTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid ann;
    private readonly Guid account;

    public FirstWinTests()
    {
        ann = Service.NewUser("Ann");
        account = Service.NewAccount();
    }

    private IOrganizationService Service => host.Service;

    private EntityReference Customer => account.Reference(AccountTable.LogicalName);

    public void Dispose() => host.Dispose();

    [Fact]
    public void FirstWin_IsStampedOnTheAccount()
    {
        var deal = Won(Sales.Day(6, 12));
        AssertFirst(deal, new LocalDate(2026, 6, 12));
        Assert.Equal(ann, Service.Account(account).Lookup(AccountTable.FirstWonBy));
    }

    [Fact]
    public void LaterWin_ChangesNothing()
    {
        var first = Won(Sales.Day(6, 12));
        var later = Won(Sales.Day(6, 13));
        AssertFirst(first, new LocalDate(2026, 6, 12), later);
    }

    [Fact]
    public void EarlierWinEnteredLater_TakesOver()
    {
        var later = Won(Sales.Day(6, 12));
        var earlier = Won(Sales.Day(5, 12));
        AssertFirst(earlier, new LocalDate(2026, 5, 12), later);
    }

    [Fact]
    public void BackDatedWin_TakesOver()
    {
        var first = Won(Sales.Day(6, 12));
        var other = Won(Sales.Day(6, 13));
        Service.Change(other, row => row[OpportunityTable.ActualCloseDate] = Sales.Day(6, 1));
        AssertFirst(other, new LocalDate(2026, 6, 1), first);
    }

    [Fact]
    public void FirstWinReopened_HandsOver()
    {
        var first = Won(Sales.Day(6, 12));
        var other = Won(Sales.Day(6, 13));
        Service.Reopen(first);
        AssertFirst(other, new LocalDate(2026, 6, 13), first);
    }

    [Fact]
    public void OnlyWinReopened_LeavesNone()
    {
        var only = Won(Sales.Day(6, 12));
        Service.Reopen(only);
        AssertNone(account);
        Assert.False(Service.Opportunity(only).Number<bool>(OpportunityTable.NewAccount) ?? false);
    }

    [Fact]
    public void FirstWinDeleted_HandsOver()
    {
        var first = Won(Sales.Day(6, 12));
        var other = Won(Sales.Day(6, 13));
        Service.Delete(OpportunityTable.LogicalName, first);
        AssertFirst(other, new LocalDate(2026, 6, 13));
    }

    [Fact]
    public void OnlyWinDeleted_LeavesNone()
    {
        Service.Delete(OpportunityTable.LogicalName, Won(Sales.Day(6, 12)));
        AssertNone(account);
    }

    [Fact]
    public void AccountDeleted_TakesItsWinsAlong()
    {
        Won(Sales.Day(6, 12));
        Service.Delete(AccountTable.LogicalName, account);
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Service.Account(account));
    }

    [Fact]
    public void WinMovedToAnotherCustomer_CountsThere()
    {
        var moved = Won(Sales.Day(6, 12));
        var another = Service.NewAccount();
        Service.Change(moved, row => row[OpportunityTable.CustomerId] = another.Reference(AccountTable.LogicalName));

        AssertNone(account);
        Assert.Equal(moved, Service.Account(another).Lookup(AccountTable.FirstWonOpportunity));
        Assert.True(Service.Opportunity(moved).Number<bool>(OpportunityTable.NewAccount));
    }

    [Fact]
    public void LostDeal_IsNoWin()
    {
        var deal = Service.OpportunityOf(Customer, ann);
        Service.Lose(deal, Sales.Day(6, 12));
        AssertNone(account);
    }

    [Fact]
    public void ContactOfTheAccount_CountsForTheAccount()
    {
        var person = Service.Contact(account).Reference(ContactTable.LogicalName);
        var deal = Service.OpportunityOf(person, ann);
        Service.Win(deal, Sales.Day(6, 12));
        AssertFirst(deal, new LocalDate(2026, 6, 12));
    }

    [Fact]
    public void ContactWithoutAccount_CountsForNone()
    {
        var deal = Service.OpportunityOf(Service.Contact().Reference(ContactTable.LogicalName), ann);
        Service.Win(deal, Sales.Day(6, 12));
        AssertNone(account);
        Assert.False(Service.Opportunity(deal).Number<bool>(OpportunityTable.NewAccount) ?? false);
    }

    [Fact]
    public void AnotherAccountOfAContactsDeal_CountsBeforeThePersonsOwn()
    {
        var another = Service.NewAccount();
        var person = Service.Contact(account).Reference(ContactTable.LogicalName);
        var deal = Service.OpportunityOf(person, ann, row => row[OpportunityTable.ParentAccountId] = another.Reference(AccountTable.LogicalName));
        Service.Win(deal, Sales.Day(6, 12));

        AssertNone(account);
        Assert.Equal(deal, Service.Account(another).Lookup(AccountTable.FirstWonOpportunity));
    }

    private Guid Won(DateTime on)
    {
        var deal = Service.OpportunityOf(Customer, ann);
        Service.Win(deal, on);
        return deal;
    }

    private void AssertFirst(Guid first, LocalDate on, Guid? notFirst = null)
    {
        var stamped = Service.Account(account);
        Assert.Equal(first, stamped.Lookup(AccountTable.FirstWonOpportunity));
        Assert.Equal(on, stamped.Day(AccountTable.FirstWonOn));
        Assert.True(Service.Opportunity(first).Number<bool>(OpportunityTable.NewAccount));
        if (notFirst is { } other)
            Assert.False(Service.Opportunity(other).Number<bool>(OpportunityTable.NewAccount) ?? false);
    }

    private void AssertNone(Guid id)
    {
        var stamped = Service.Account(id);
        Assert.Null(stamped.Lookup(AccountTable.FirstWonOpportunity));
        Assert.Null(stamped.Day(AccountTable.FirstWonOn));
        Assert.Null(stamped.Lookup(AccountTable.FirstWonBy));
    }
}
