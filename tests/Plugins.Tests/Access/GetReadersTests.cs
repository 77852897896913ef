using System.Text.Json;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Access;

public sealed class GetReadersTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid lea;
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;

    public GetReadersTests()
    {
        lea = Service.Coach("Lea");
        mia = Service.NewUser("Mia", lea);
        Service.GiveRole(mia, SolutionRoles.Manager);
        ann = Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void OneOnOne_IsReadByTheTwo_AndByNobodyElseByName()
    {
        foreach (var caller in new[] { mia, ann })
        {
            var readers = Ask(caller, one.Reference(OneOnOneTable.LogicalName));
            Assert.Equal(["Mia Test owner", "Ann Test shared"], People(readers));
            Assert.Empty(Roles(readers));
            Assert.Equal("Mia Test; Ann Test.", readers.GetProperty("summary").GetString());
        }
    }

    [Fact]
    public void ManagersAbove_AreNamed_WhereHierarchySecurityIsOn_AndNotWhereTheTableIsTakenOut()
    {
        Service.Update(new Entity("organization", KnownRows.Organization) { ["ishierarchicalsecuritymodelenabled"] = true });
        var readers = Ask(ann, one.Reference(OneOnOneTable.LogicalName));
        Assert.Contains("Lea Test manager", People(readers));
        Assert.True(readers.GetProperty("hierarchy").GetBoolean());

        Service.Create(new Entity("hierarchysecurityconfiguration") { ["objecttypecode"] = OneOnOneTable.LogicalName });
        Assert.DoesNotContain("Lea Test manager", People(Ask(ann, one.Reference(OneOnOneTable.LogicalName))));
    }

    [Fact]
    public void RoleThatReachesTheRow_IsToldWithBusinessUnitAndNumber()
    {
        var role = Service.Create(new Entity("role") { ["name"] = "Auditor" });
        Service.Create(new Entity("roleprivileges") { ["roleid"] = role, ["privilegeid"] = LocalDataverse.Security.PrivilegeName.Id("prvReadcoach_oneonone"), ["privilegedepthmask"] = 2 });
        var unit = Service.Create(new Entity("businessunit") { ["name"] = "North", ["parentbusinessunitid"] = KnownRows.RootBusinessUnit.Reference("businessunit") });
        foreach (var (name, place) in new[] { ("Ada", KnownRows.RootBusinessUnit), ("Bob", KnownRows.RootBusinessUnit), ("Cid", unit) })
            Service.GiveRole(Service.NewUser(name, businessUnit: place), role);

        Assert.Equal(["Auditor, local, 2"], Roles(Ask(mia, one.Reference(OneOnOneTable.LogicalName))));
    }

    [Fact]
    public void RoleOfATeam_IsToldAsSuch()
    {
        var role = Service.Create(new Entity("role") { ["name"] = "Auditor" });
        Service.Create(new Entity("roleprivileges") { ["roleid"] = role, ["privilegeid"] = LocalDataverse.Security.PrivilegeName.Id("prvReadcoach_oneonone"), ["privilegedepthmask"] = 8 });
        var team = Service.Create(new Entity("team") { ["name"] = "audit" });
        Service.Associate("team", team, new Relationship("teamroles_association"), [role.Reference("role")]);
        Service.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [Service.NewUser("Ada")] });

        var readers = Ask(mia, one.Reference(OneOnOneTable.LogicalName));
        Assert.Equal(["Auditor, local, 1"], Roles(readers));
        Assert.True(readers.GetProperty("roles")[0].GetProperty("throughTeam").GetBoolean());
    }

    [Fact]
    public void ChildOfAOneOnOne_IsReadByWhoeverReadsTheOneOnOne()
    {
        var item = host.As(ann).Create(new Entity(AgendaItemTable.LogicalName)
        {
            [AgendaItemTable.OneOnOne] = one.Reference(OneOnOneTable.LogicalName),
            [AgendaItemTable.Block] = new OptionSetValue(BlockChoice.Coaching),
            [AgendaItemTable.Title] = "Prices",
        });

        Assert.Equal(["Ann Test owner", "Mia Test shared"], People(Ask(mia, item.Reference(AgendaItemTable.LogicalName))));
    }

    [Fact]
    public void ConfigurationRow_IsReadByRoles()
    {
        var skill = Service.Create(new Entity(SkillTable.LogicalName) { [SkillTable.Name] = "Listening" });
        var readers = Ask(ann, skill.Reference(SkillTable.LogicalName));

        Assert.Empty(People(readers));
        Assert.Contains("Coaching Manager, local, 2", Roles(readers));
        Assert.Contains("Coaching Rep, local, 1", Roles(readers));
    }

    [Theory]
    [InlineData(PrivateNoteTable.LogicalName, "Only you")]
    [InlineData(FeedbackResponseTable.LogicalName, "Nobody reads single answers")]
    [InlineData(FeedbackSummaryTable.LogicalName, "Nobody but administrators")]
    public void VaultTable_IsAnsweredWithoutARow(string table, string beginning)
    {
        var readers = Ask(ann, new EntityReference(table, Guid.Empty));

        Assert.StartsWith(beginning, readers.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Contains("1 person with the role System Administrator", readers.GetProperty("administrators").GetString(), StringComparison.Ordinal);
        Assert.Empty(Roles(readers));
    }

    [Fact]
    public void WhoMayNotReadTheRow_IsRefused()
    {
        var other = Service.Coach("Max");
        Faults.AssertRefused(RefusalCode.RowNotFound, () => Ask(other, one.Reference(OneOnOneTable.LogicalName)));
        Faults.AssertRefused(RefusalCode.RowNotFound, () => Ask(ann, Guid.NewGuid().Reference(OneOnOneTable.LogicalName)));
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Ask(Service.NewUser("Ned"), one.Reference(OneOnOneTable.LogicalName)));
    }

    [Fact]
    public void TableOfOthers_IsRefusedByName() =>
        Assert.Contains("account", Faults.AssertRefused(RefusalCode.InputInvalid, () => Ask(ann, Service.NewAccount().Reference("account"))), StringComparison.Ordinal);

    [Fact]
    public void NumberOfRequests_DoesNotGrowWithPeople()
    {
        int Count()
        {
            host.Log.Clear();
            Ask(mia, one.Reference(OneOnOneTable.LogicalName));
            return host.Log.Requests.Count;
        }

        Service.Update(new Entity("organization", KnownRows.Organization) { ["ishierarchicalsecuritymodelenabled"] = true });
        var before = Count();
        for (var i = 0; i < 20; i++)
            Service.Share(one, Service.Coached("Rep" + i, lea));

        Assert.Equal(before, Count());
        Assert.InRange(before, 1, 14);
    }

    private static IEnumerable<string> People(JsonElement readers) =>
        readers.GetProperty("people").EnumerateArray().Select(person => $"{person.GetProperty("name").GetString()} {person.GetProperty("because").GetString()}");

    private static IEnumerable<string> Roles(JsonElement readers) =>
        readers.GetProperty("roles").EnumerateArray().Select(role => $"{role.GetProperty("role").GetString()}, {role.GetProperty("businessUnit").GetString()}, {role.GetProperty("people").GetInt32()}");

    private JsonElement Ask(Guid caller, EntityReference target)
    {
        var response = host.As(caller).Execute(new OrganizationRequest("coach_GetReaders") { ["Target"] = target });
        return JsonDocument.Parse((string)response["Readers"]).RootElement;
    }
}
