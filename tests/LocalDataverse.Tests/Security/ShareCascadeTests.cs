using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Security;

/// <summary>A development plan is a parent, its goals are children that share, assign and inherit along.</summary>
public sealed class ShareCascadeTests : IDisposable
{
    private readonly HostFixture host = new();
    private readonly Guid mia;
    private readonly Guid max;
    private readonly Guid rae;
    private readonly Guid plan;
    private readonly Guid goal;

    public ShareCascadeTests()
    {
        mia = Person("Mia", SolutionRoles.Manager);
        max = Person("Max", SolutionRoles.Manager);
        rae = Person("Rae", SolutionRoles.Rep);
        plan = Plan(mia);
        goal = Goal(plan, mia);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void Unshare_ClosesTheChildrenAgain()
    {
        Share(plan, rae, AccessRights.ReadAccess);
        Assert.True(Sees(rae, goal));
        Service.Execute(new RevokeAccessRequest { Target = plan.Reference("coach_developmentplan"), Revokee = rae.Reference("systemuser") });
        Assert.False(Sees(rae, goal));
    }

    [Fact]
    public void NarrowedShare_NarrowsTheChildren()
    {
        Share(plan, rae, AccessRights.ReadAccess | AccessRights.WriteAccess);
        Service.Execute(new ModifyAccessRequest { Target = plan.Reference("coach_developmentplan"), PrincipalAccess = Access(rae, AccessRights.ReadAccess) });

        Assert.True(Sees(rae, goal));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(rae).Update(new Entity("coach_developmentgoal", goal) { ["coach_title"] = "x" }));
    }

    [Fact]
    public void ChildMovedToAnotherParent_FollowsThatParentsShares()
    {
        Share(plan, rae, AccessRights.ReadAccess);
        Service.Update(new Entity("coach_developmentgoal", goal) { ["coach_plan"] = Plan(mia).Reference("coach_developmentplan") });
        Assert.False(Sees(rae, goal));

        Service.Update(new Entity("coach_developmentgoal", goal) { ["coach_plan"] = plan.Reference("coach_developmentplan") });
        Assert.True(Sees(rae, goal));
    }

    [Fact]
    public void ParentAssigned_TakesItsChildrenAlong_AndTheFormerOwnerKeepsNothing()
    {
        Service.Execute(new AssignRequest { Target = plan.Reference("coach_developmentplan"), Assignee = max.Reference("systemuser") });

        Assert.True(Sees(max, goal));
        Assert.False(Sees(mia, goal));
    }

    [Fact]
    public void OwnerOfTheParent_ReachesChildrenOfOthers_UntilTheParentGoesToAnother()
    {
        var raes = Goal(plan, rae);
        Assert.True(Sees(mia, raes));

        Service.Execute(new AssignRequest { Target = plan.Reference("coach_developmentplan"), Assignee = max.Reference("systemuser") });
        Assert.False(Sees(mia, raes));
    }

    [Fact]
    public void ShareOfTheChildItself_StaysWhenTheParentIsUnshared()
    {
        Share(plan, rae, AccessRights.ReadAccess);
        Service.Execute(new GrantAccessRequest { Target = goal.Reference("coach_developmentgoal"), PrincipalAccess = Access(rae, AccessRights.ReadAccess) });
        Service.Execute(new RevokeAccessRequest { Target = plan.Reference("coach_developmentplan"), Revokee = rae.Reference("systemuser") });

        Assert.True(Sees(rae, goal));
    }

    [Fact]
    public void WhoMayNotReadTheTable_CanNeitherOwnNorBeGivenARow()
    {
        var nobody = Service.NewUser("Ned");
        ExpectedFault.Of(ErrorCode.PrincipalPrivilegeDenied, () => Share(plan, nobody, AccessRights.ReadAccess));
        ExpectedFault.Of(ErrorCode.PrincipalPrivilegeDenied, () => Plan(nobody));
        ExpectedFault.Of(
            ErrorCode.PrincipalPrivilegeDenied,
            () => Service.Execute(new AssignRequest { Target = plan.Reference("coach_developmentplan"), Assignee = nobody.Reference("systemuser") }));
    }

    private Guid Person(string name, Guid role)
    {
        var user = Service.NewUserWithoutRole(name);
        Service.GiveRole(user, role);
        return user;
    }

    private Guid Plan(Guid owner) => Service.Create(new Entity("coach_developmentplan")
    {
        ["coach_name"] = "plan",
        ["coach_rep"] = rae.Reference("systemuser"),
        ["ownerid"] = owner.Reference("systemuser"),
    });

    private Guid Goal(Guid parent, Guid owner) => Service.Create(new Entity("coach_developmentgoal")
    {
        ["coach_title"] = "goal",
        ["coach_plan"] = parent.Reference("coach_developmentplan"),
        ["ownerid"] = owner.Reference("systemuser"),
    });

    private void Share(Guid row, Guid user, AccessRights rights) =>
        Service.Execute(new GrantAccessRequest { Target = row.Reference("coach_developmentplan"), PrincipalAccess = Access(user, rights) });

    private static PrincipalAccess Access(Guid user, AccessRights rights) => new() { Principal = user.Reference("systemuser"), AccessMask = rights };

    private bool Sees(Guid user, Guid row) => host.As(user).RetrieveMultiple(new QueryExpression("coach_developmentgoal")).Entities.Any(one => one.Id == row);
}
