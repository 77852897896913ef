using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Security;

public sealed class HierarchySecurityTests : IDisposable
{
    private readonly HostFixture host = new();
    private readonly Guid top;
    private readonly Guid manager;
    private readonly Guid rep;
    private readonly Guid deal;

    public HierarchySecurityTests()
    {
        top = Service.NewUser("Top");
        manager = Service.NewUser("Max", top);
        rep = Service.NewUser("Rae", manager);
        deal = Service.NewOpportunity("deal", rep);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void SwitchedOff_ManagersSeeNothingOfTheirs() => Assert.Empty(Seen(manager));

    [Fact]
    public void SwitchedOn_ThenOff_FollowsAtOnce()
    {
        SwitchOn();
        Assert.Equal([deal], Seen(manager));
        Service.Update(new Entity("organization", KnownRows.Organization) { ["ishierarchicalsecuritymodelenabled"] = false });
        Assert.Empty(Seen(manager));
    }

    [Fact]
    public void Depth_EndsWhatHigherManagersSee()
    {
        SwitchOn(depth: 1);
        Assert.Equal([deal], Seen(manager));
        Assert.Empty(Seen(top));
    }

    [Fact]
    public void DirectManager_WritesAndAppends_ButNeverDeletesAssignsOrShares()
    {
        SwitchOn();
        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess, Rights(manager));
        Assert.Equal(AccessRights.ReadAccess, Rights(top));
    }

    [Fact]
    public void TableTakenOut_StaysClosed_WhileOthersOpen()
    {
        SwitchOn();
        var account = Service.NewAccount("rep's", rep);
        Service.Create(new Entity("hierarchysecurityconfiguration") { ["objecttypecode"] = "opportunity" });

        Assert.Empty(Seen(manager));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(manager).Retrieve("opportunity", deal, new ColumnSet("name")));
        host.As(manager).Update(new Entity("account", account) { ["name"] = "seen" });
    }

    [Fact]
    public void ReadOnlyShareToAReport_IsReadOnlyForTheManager()
    {
        SwitchOn();
        var other = Service.NewOpportunity("other");
        Service.Execute(new GrantAccessRequest
        {
            Target = other.Reference("opportunity"),
            PrincipalAccess = new PrincipalAccess { Principal = rep.Reference("systemuser"), AccessMask = AccessRights.ReadAccess },
        });

        Assert.Contains(other, Seen(manager));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(manager).Update(new Entity("opportunity", other) { ["name"] = "x" }));
    }

    [Fact]
    public void RowsOfAReportsTeam_AreSeen()
    {
        SwitchOn();
        var team = Service.Create(new Entity("team") { ["name"] = "crew" });
        Service.Associate("team", team, new Relationship("teamroles_association"), [Rows.Salesperson.Reference("role")]);
        Service.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [rep] });
        Service.Execute(new AssignRequest { Target = deal.Reference("opportunity"), Assignee = team.Reference("team") });

        Assert.Equal([deal], Seen(manager));
    }

    [Fact]
    public void ReportOfABusinessUnitElsewhere_IsNotSeen()
    {
        SwitchOn();
        var unit = Service.Create(new Entity("businessunit") { ["name"] = "apart", ["parentbusinessunitid"] = KnownRows.RootBusinessUnit.Reference("businessunit") });
        var below = Service.NewUser("Una", businessUnit: unit);
        var above = Service.NewUser("Ron", below);
        var hers = Service.NewOpportunity("hers", above);

        Assert.DoesNotContain(hers, Seen(below));
    }

    [Fact]
    public void RowsThatAReportSeesByRole_AreNotInherited()
    {
        SwitchOn();
        Service.GiveRole(rep, SolutionRoles.Administrator);
        Service.NewOpportunity("everyone's");

        Assert.Equal([deal], Seen(manager));
    }

    [Fact]
    public void PositionHierarchy_IsRefusedByName() => ExpectedFault.Of(
        ErrorCode.NotSupportedHere,
        () => Service.Update(new Entity("organization", KnownRows.Organization) { ["usepositionhierarchy"] = true }));

    private void SwitchOn(int depth = 3) => Service.Update(new Entity("organization", KnownRows.Organization)
    {
        ["ishierarchicalsecuritymodelenabled"] = true,
        ["maxdepthforhierarchicalsecuritymodel"] = depth,
    });

    private List<Guid> Seen(Guid user) => [.. host.As(user).RetrieveMultiple(new QueryExpression("opportunity")).Entities.Select(row => row.Id)];

    private AccessRights Rights(Guid user) =>
        ((RetrievePrincipalAccessResponse)Service.Execute(new RetrievePrincipalAccessRequest { Target = deal.Reference("opportunity"), Principal = user.Reference("systemuser") })).AccessRights;
}
