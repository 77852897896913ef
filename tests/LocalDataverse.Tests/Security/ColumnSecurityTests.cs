using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Security;

public sealed class ColumnSecurityTests : IDisposable
{
    private const int Allowed = 4;
    private readonly HostFixture host = new(new HostFixtureOptions { Change = solution => SecuredColumns.Of(solution, "opportunity", "description", "budgetamount", "budgetamount_base") });
    private readonly Guid rae;
    private readonly Guid deal;

    public ColumnSecurityTests()
    {
        rae = Service.NewUser("Rae");
        deal = Service.NewOpportunity("deal", rae);
        Service.Update(new Entity("opportunity", deal) { ["description"] = "secret", ["budgetamount"] = new Money(900) });
    }

    private IOrganizationService Service => host.Service;
    private IOrganizationService AsRae => host.As(rae);

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WithoutReadPermission_ValueIsAbsent(bool byQuery)
    {
        var row = byQuery ? AsRae.RetrieveMultiple(All()).Entities.Single() : AsRae.Retrieve("opportunity", deal, new ColumnSet(true));

        Assert.True(row.Contains("name"));
        Assert.False(row.Contains("description"));
        Assert.False(row.Contains("budgetamount"));
        Assert.DoesNotContain(row.FormattedValues.Values, text => text.Contains("900", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutReadPermission_FilterOrderAndAggregateSeeNothing()
    {
        var filtered = All();
        filtered.Criteria.AddCondition("description", ConditionOperator.Equal, "secret");
        Assert.Empty(AsRae.RetrieveMultiple(filtered).Entities);

        var ordered = All();
        ordered.AddOrder("budgetamount", OrderType.Descending);
        Assert.Single(AsRae.RetrieveMultiple(ordered).Entities);

        var sum = AsRae.RetrieveMultiple(new FetchExpression(
            "<fetch aggregate='true'><entity name='opportunity'><attribute name='budgetamount_base' alias='sum' aggregate='sum'/><attribute name='description' alias='n' aggregate='countcolumn'/></entity></fetch>")).Entities.Single();
        Assert.Equal(0m, (sum.GetAttributeValue<AliasedValue>("sum")?.Value as Money)?.Value ?? 0m);
        Assert.Equal(0, sum.GetAttributeValue<AliasedValue>("n").Value);
    }

    [Fact]
    public void WithReadPermission_ValueComes_UntilThePermissionGoes()
    {
        var permission = Permit("description", "canread");
        Assert.Equal("secret", AsRae.Retrieve("opportunity", deal, new ColumnSet(true)).GetAttributeValue<string>("description"));
        Assert.False(AsRae.Retrieve("opportunity", deal, new ColumnSet(true)).Contains("budgetamount"));

        Service.Delete("fieldpermission", permission);
        Assert.False(AsRae.Retrieve("opportunity", deal, new ColumnSet(true)).Contains("description"));
    }

    [Fact]
    public void TeamsProfile_CountsForItsMembers()
    {
        var profile = Profile();
        Permission(profile, "description", "canread");
        var team = Service.Create(new Entity("team") { ["name"] = "readers" });
        Service.Associate("team", team, new Relationship("teamprofiles_association"), [profile.Reference("fieldsecurityprofile")]);
        Assert.False(AsRae.Retrieve("opportunity", deal, new ColumnSet("description")).Contains("description"));

        Service.Execute(new Microsoft.Crm.Sdk.Messages.AddMembersTeamRequest { TeamId = team, MemberIds = [rae] });
        Assert.Equal("secret", AsRae.Retrieve("opportunity", deal, new ColumnSet("description")).GetAttributeValue<string>("description"));
    }

    [Fact]
    public void WriteWithoutPermission_IsRefused()
    {
        ExpectedFault.Of(ErrorCode.AttributePermissionUpdateIsMissing, () => AsRae.Update(new Entity("opportunity", deal) { ["description"] = "mine" }));
        ExpectedFault.Of(ErrorCode.AttributePrivilegeCreateIsMissing, () => AsRae.Create(new Entity("opportunity") { ["name"] = "new", ["description"] = "mine" }));
        Permit("description", "canupdate");

        AsRae.Update(new Entity("opportunity", deal) { ["description"] = "mine" });
        ExpectedFault.Of(ErrorCode.AttributePrivilegeCreateIsMissing, () => AsRae.Create(new Entity("opportunity") { ["name"] = "new", ["description"] = "mine" }));
        Assert.False(AsRae.Retrieve("opportunity", deal, new ColumnSet("description")).Contains("description"));
    }

    [Fact]
    public void SystemAdministratorAndSystem_ReadAndWriteAll()
    {
        foreach (var user in new[] { KnownRows.Administrator, KnownRows.SystemUser })
        {
            host.As(user).Update(new Entity("opportunity", deal) { ["description"] = "theirs" });
            Assert.Equal("theirs", host.As(user).Retrieve("opportunity", deal, new ColumnSet("description")).GetAttributeValue<string>("description"));
        }
    }

    private static QueryExpression All() => new("opportunity") { ColumnSet = new ColumnSet(true) };

    private Guid Permit(string column, string right)
    {
        var profile = Profile();
        Service.Associate("systemuser", rae, new Relationship("systemuserprofiles_association"), [profile.Reference("fieldsecurityprofile")]);
        return Permission(profile, column, right);
    }

    private Guid Profile() => Service.Create(new Entity("fieldsecurityprofile") { ["name"] = "profile" });

    private Guid Permission(Guid profile, string column, string right) => Service.Create(new Entity("fieldpermission")
    {
        ["fieldsecurityprofileid"] = profile.Reference("fieldsecurityprofile"),
        ["entityname"] = "opportunity",
        ["attributelogicalname"] = column,
        [right] = new OptionSetValue(Allowed),
    });
}
