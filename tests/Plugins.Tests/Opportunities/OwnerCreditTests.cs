using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Opportunities;

public sealed class OwnerCreditTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid ann;
    private readonly Guid ben;

    public OwnerCreditTests()
    {
        ann = Service.NewUser("Ann");
        ben = Service.NewUser("Ben");
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void Created_CreditsItsOwner() => Assert.Equal(ann, Stamped(Service.NewOpportunity(owner: ann), OpportunityTable.OpenedOwner));

    [Fact]
    public void CreatedWithoutOwner_CreditsTheCaller() =>
        Assert.Equal(KnownRows.Administrator, Stamped(Service.NewOpportunity(), OpportunityTable.OpenedOwner));

    [Fact]
    public void CreatedForATeam_CreditsNobody()
    {
        var deal = Service.OpportunityOf(Customer(), more: row => row[OpportunityTable.OwnerId] = Team());
        Assert.Null(Stamped(deal, OpportunityTable.OpenedOwner));
    }

    [Fact]
    public void ReassignedWhileOpen_KeepsTheOpeningAndCreditsTheClosing()
    {
        var deal = Service.NewOpportunity(owner: ann);
        Service.Change(deal, row => row[OpportunityTable.OwnerId] = ben.Reference(SystemUserTable.LogicalName));
        Service.Win(deal, Sales.Day(6, 20));

        Assert.Equal(ann, Stamped(deal, OpportunityTable.OpenedOwner));
        Assert.Equal(ben, Stamped(deal, OpportunityTable.ClosedOwner));
        Assert.Equal(10, Service.Opportunity(deal).Number<int>(OpportunityTable.CycleDays));
    }

    [Fact]
    public void WonByItsMessage_IsStampedTheSame()
    {
        var deal = Service.NewOpportunity(owner: ann);
        host.Clock.Advance(TimeSpan.FromDays(5));
        Service.Execute(new WinOpportunityRequest
        {
            Status = new OptionSetValue(OpportunityTable.Status.Won),
            OpportunityClose = new Entity(OpportunityCloseTable.LogicalName)
            {
                [OpportunityCloseTable.Subject] = "Won",
                [OpportunityCloseTable.OpportunityId] = deal.Reference(OpportunityTable.LogicalName),
                [OpportunityCloseTable.ActualEnd] = new DateTime(2026, 6, 14, 0, 0, 0, DateTimeKind.Utc),
                [OpportunityCloseTable.ActualRevenue] = new Money(500),
            },
        });

        Assert.Equal(ann, Stamped(deal, OpportunityTable.ClosedOwner));
        Assert.Equal(4, Service.Opportunity(deal).Number<int>(OpportunityTable.CycleDays));
    }

    [Fact]
    public void CloseDateAfterTheState_CompletesTheCycle()
    {
        var deal = Service.NewOpportunity(owner: ann);
        Service.Change(deal, row => row[OpportunityTable.StateCode] = new OptionSetValue(OpportunityTable.State.Lost));
        Service.Change(deal, row => row[OpportunityTable.ActualCloseDate] = Sales.Day(6, 13));

        Assert.Equal(ann, Stamped(deal, OpportunityTable.ClosedOwner));
        Assert.Equal(3, Service.Opportunity(deal).Number<int>(OpportunityTable.CycleDays));
    }

    [Fact]
    public void ReassignedAfterClosing_KeepsTheCredit()
    {
        var deal = Service.NewOpportunity(owner: ann);
        Service.Win(deal, Sales.Day(6, 12));
        Service.Change(deal, row => row[OpportunityTable.OwnerId] = ben.Reference(SystemUserTable.LogicalName));
        Service.Change(deal, row => row[OpportunityTable.ActualCloseDate] = Sales.Day(6, 11));

        Assert.Equal(ann, Stamped(deal, OpportunityTable.ClosedOwner));
        Assert.Equal(1, Service.Opportunity(deal).Number<int>(OpportunityTable.CycleDays));
    }

    [Fact]
    public void Reopened_LosesTheCredit_AndEarnsItAgain()
    {
        var deal = Service.NewOpportunity(owner: ann);
        Service.Win(deal, Sales.Day(6, 12));
        Service.Reopen(deal);
        Assert.Null(Stamped(deal, OpportunityTable.ClosedOwner));
        Assert.Null(Service.Opportunity(deal).Number<int>(OpportunityTable.CycleDays));

        Service.Change(deal, row => row[OpportunityTable.OwnerId] = ben.Reference(SystemUserTable.LogicalName));
        Service.Lose(deal, Sales.Day(6, 14));
        Assert.Equal(ben, Stamped(deal, OpportunityTable.ClosedOwner));
    }

    [Fact]
    public void ClosedForATeam_CreditsNobody()
    {
        var deal = Service.OpportunityOf(Customer(), more: row => row[OpportunityTable.OwnerId] = Team());
        Service.Win(deal, Sales.Day(6, 12));
        Assert.Null(Stamped(deal, OpportunityTable.ClosedOwner));
    }

    private EntityReference Team()
    {
        var team = Service.Create(new Entity(TeamTable.LogicalName) { [TeamTable.Name] = "crew" }).Reference(TeamTable.LogicalName);
        Service.Associate(team.LogicalName, team.Id, new Relationship("teamroles_association"), [Rows.Salesperson.Reference(RoleTable.LogicalName)]);
        return team;
    }

    private EntityReference Customer() => Service.NewAccount().Reference(AccountTable.LogicalName);

    private Guid? Stamped(Guid deal, string column) => Service.Opportunity(deal).Lookup(column);
}
