using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Security;

public sealed class RowAccessTests : IDisposable
{
    private readonly HostFixture host = new();

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void UserWithoutRole_MayNotRead()
    {
        var user = Service.NewUserWithoutRole("Nobody");

        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(user).RetrieveMultiple(new QueryExpression("account")));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(user).NewAccount());
    }

    [Fact]
    public void BasicDepth_ReachesOwnRowsOnly()
    {
        var rae = Service.NewUser("Rae");
        var own = Service.NewOpportunity("own", rae);
        var other = Service.NewOpportunity("other");

        Assert.Equal([own], Opportunities(rae));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(rae).Retrieve("opportunity", other, new ColumnSet("name")));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(rae).Update(new Entity("opportunity", other) { ["name"] = "x" }));
    }

    [Fact]
    public void Share_GivesJustItsRights_UntilRevoked()
    {
        var rae = Service.NewUser("Rae");
        var other = Service.NewOpportunity("other");
        Service.Execute(new GrantAccessRequest
        {
            Target = other.Reference("opportunity"),
            PrincipalAccess = new PrincipalAccess { Principal = rae.Reference("systemuser"), AccessMask = AccessRights.ReadAccess },
        });

        Assert.Equal([other], Opportunities(rae));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(rae).Update(new Entity("opportunity", other) { ["name"] = "x" }));
        var access = (RetrievePrincipalAccessResponse)Service.Execute(new RetrievePrincipalAccessRequest { Target = other.Reference("opportunity"), Principal = rae.Reference("systemuser") });
        Assert.Equal(AccessRights.ReadAccess, access.AccessRights);

        Service.Execute(new RevokeAccessRequest { Target = other.Reference("opportunity"), Revokee = rae.Reference("systemuser") });
        Assert.Empty(Opportunities(rae));
    }

    [Fact]
    public void ShareOfAParent_ReachesItsChildren_OldAndNew()
    {
        var rae = Service.NewUser("Rae");
        Service.GiveRole(rae, new Guid("845f4ea8-0354-5979-a29c-f7da3a24d77f"));
        var manager = Service.NewUser("Max");
        Service.GiveRole(manager, new Guid("421ff598-0bb7-5091-a38e-3da44df8cce7"));
        var plan = Service.Create(new Entity("coach_developmentplan") { ["coach_name"] = "plan", ["ownerid"] = manager.Reference("systemuser"), ["coach_rep"] = rae.Reference("systemuser") });
        var before = Goal(plan);
        Service.Execute(new GrantAccessRequest
        {
            Target = plan.Reference("coach_developmentplan"),
            PrincipalAccess = new PrincipalAccess { Principal = rae.Reference("systemuser"), AccessMask = AccessRights.ReadAccess },
        });
        var after = Goal(plan);

        var seen = host.As(rae).RetrieveMultiple(new QueryExpression("coach_developmentgoal")).Entities.Select(row => row.Id);
        Assert.Equal(new[] { before, after }.Order(), seen.Order());
    }

    [Fact]
    public void TeamMember_ReachesRowsOfTheTeam()
    {
        var rae = Service.NewUser("Rae");
        var team = Service.Create(new Entity("team") { ["name"] = "crew" });
        Service.Associate("team", team, new Relationship("teamroles_association"), [Rows.Salesperson.Reference("role")]);
        Service.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [rae] });
        var id = Service.NewOpportunity("team's");
        Service.Execute(new AssignRequest { Target = id.Reference("opportunity"), Assignee = team.Reference("team") });

        Assert.Equal([id], Opportunities(rae));
    }

    [Fact]
    public void Hierarchy_LetsManagersReadBelow_AndWriteToDirectReports()
    {
        Service.Update(new Entity("organization", KnownRows.Organization) { ["ishierarchicalsecuritymodelenabled"] = true });
        var top = Service.NewUser("Top");
        var manager = Service.NewUser("Max", top);
        var rep = Service.NewUser("Rae", manager);
        var id = Service.NewOpportunity("rep's", rep);

        Assert.Equal([id], Opportunities(manager));
        Assert.Equal([id], Opportunities(top));
        host.As(manager).Update(new Entity("opportunity", id) { ["name"] = "seen" });
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(top).Update(new Entity("opportunity", id) { ["name"] = "x" }));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(manager).Delete("opportunity", id));
    }

    private Guid Goal(Guid plan) => Service.Create(new Entity("coach_developmentgoal") { ["coach_title"] = "goal", ["coach_plan"] = plan.Reference("coach_developmentplan") });

    private List<Guid> Opportunities(Guid user) => [.. host.As(user).RetrieveMultiple(new QueryExpression("opportunity")).Entities.Select(row => row.Id)];
}
