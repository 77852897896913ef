using System.Xml.Linq;

namespace CrmCoaching.Solution.Tests;

public sealed class RoleTests
{
    static readonly string[] Verbs = ["AppendTo", "Append", "Assign", "Create", "Delete", "Read", "Share", "Write"];

    static readonly string[] Vault = ["coach_feedbackresponse", "coach_feedbacksummary", "coach_privatenote", "coach_secret"];

    static IEnumerable<(string Role, string Verb, string Table, string Level)> OwnPrivileges =>
        from role in Unpacked.Customizations.Elements("Roles").Elements("Role")
        from privilege in role.Descendants("RolePrivilege")
        let name = privilege.Attribute("name")!.Value
        where name.Contains("coach_", StringComparison.Ordinal)
        let verb = Verbs.First(v => name.StartsWith("prv" + v + "coach_", StringComparison.Ordinal))
        select (role.Attribute("name")!.Value, verb, name[(3 + verb.Length)..], privilege.Attribute("level")!.Value);

    [Fact]
    public void EveryPrivilege_IsOfAnExistingTable() =>
        Assert.All(OwnPrivileges, p => Assert.Contains(Unpacked.OwnTables, table => table.Element("Name")!.Value == p.Table));

    [Fact]
    public void OrganizationOwnedTables_AreNeitherAssignedNorSharedAndAlwaysGlobal()
    {
        var organizationOwned = Unpacked.OwnTables.Where(t => t.Descendants("OwnershipTypeMask").Single().Value == "OrgOwned").Select(Unpacked.LogicalNameOf).ToHashSet(StringComparer.Ordinal);

        Assert.All(OwnPrivileges.Where(p => organizationOwned.Contains(p.Table)), p =>
        {
            Assert.Equal("Global", p.Level);
            Assert.False(p.Verb is "Assign" or "Share", $"{p.Role}: {p.Verb} {p.Table}");
        });
    }

    [Fact]
    public void NoRole_ReachesTheVaultOrTheChanges() =>
        Assert.DoesNotContain(OwnPrivileges, p => Vault.Contains(p.Table) || p.Table is "coach_stagechange" or "coach_opportunitychange");

    [Theory]
    [InlineData("Coaching Rep", "coach_oneonone", "Append:Basic AppendTo:Basic Read:Basic Write:Basic")]
    [InlineData("Coaching Rep", "coach_agendaitem", "Append:Basic AppendTo:Basic Create:Basic Delete:Basic Read:Basic Write:Basic")]
    [InlineData("Coaching Manager", "coach_oneonone", "Append:Basic AppendTo:Basic Assign:Basic Create:Basic Read:Basic Share:Basic Write:Basic")]
    [InlineData("Coaching Manager", "coach_managermonth", "Read:Basic")]
    [InlineData("Coaching Leader", "coach_managermonth", "Read:Deep")]
    [InlineData("Coaching Leader", "coach_oneonone", "")]
    [InlineData("Coaching Administrator", "coach_kpidefinition", "Append:Global AppendTo:Global Create:Global Delete:Global Read:Global Write:Global")]
    [InlineData("Coaching Administrator", "coach_oneonone", "")]
    [InlineData("Coaching Administrator", "coach_run", "Read:Global")]
    [InlineData("Coaching Service", "coach_run", "Create:Global Read:Global Write:Global")]
    [InlineData("Coaching Service", "coach_commitment", "")]
    public void Role_HasExactlyThesePrivileges(string role, string table, string expected)
    {
        var actual = OwnPrivileges.Where(p => p.Role == role && p.Table == table).Select(p => $"{p.Verb}:{p.Level}").Order(StringComparer.Ordinal);

        Assert.Equal(expected, string.Join(' ', actual));
    }
}
