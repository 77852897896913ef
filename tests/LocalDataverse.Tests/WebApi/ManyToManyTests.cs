using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

public sealed class ManyToManyTests(Api api) : IClassFixture<Api>
{
    private const string Roles = "systemuserroles_association";

    [Fact]
    public async Task Reference_GivesAndTakesARole()
    {
        var user = api.Service.NewUserWithoutRole("Roles");

        Assert.Equal(204, (await api.Post($"systemusers({user})/{Roles}/$ref", $$"""{"@odata.id":"{{api.ServiceRoot}}roles({{KnownRows.AdministratorRole}})"}""")).Code);
        Assert.Equal([KnownRows.AdministratorRole], await RolesOf(user));
        Assert.Equal(204, (await api.Delete($"systemusers({user})/{Roles}/$ref?$id={api.ServiceRoot}roles({KnownRows.AdministratorRole})")).Code);
        Assert.Empty(await RolesOf(user));
    }

    [Fact]
    public async Task Expand_ShowsTheOtherSideOfEachRow()
    {
        var answer = await api.Get($"systemusers?$select=fullname&$expand={Roles}($select=name)&$filter=systemuserid eq {KnownRows.Administrator}");

        Assert.Contains(answer.Rows.Single().GetProperty(Roles).EnumerateArray(), role => role.GetProperty("roleid").GetGuid() == KnownRows.AdministratorRole);
    }

    [Fact]
    public async Task Any_FindsRowsByTheOtherSide()
    {
        var answer = await api.Get($"systemusers?$select=fullname&$filter={Roles}/any(r:r/roleid eq {KnownRows.AdministratorRole})");

        Assert.Contains(answer.Rows, user => user.GetProperty("systemuserid").GetGuid() == KnownRows.Administrator);
        Assert.DoesNotContain((await api.Get($"systemusers?$select=fullname&$filter=not {Roles}/any(r:r/roleid eq {KnownRows.AdministratorRole})")).Rows, user => user.GetProperty("systemuserid").GetGuid() == KnownRows.Administrator);
    }

    [Theory]
    [InlineData("systemusers?$expand=systemuserroles_association($select=name;$expand=businessunitid($select=name))")]
    [InlineData("roles?$expand=businessunitid($expand=business_unit_system_users($orderby=fullname))")]
    public async Task NestedExpandThatThePlatformRefuses_IsRefused(string url)
    {
        Assert.Equal((400, "0x80060888"), ((await api.Get(url)).Code, (await api.Get(url)).ErrorCode));
    }

    [Fact]
    public async Task ReferenceToARowOfAnotherTable_IsRefused()
    {
        var answer = await api.Post($"systemusers({KnownRows.Administrator})/{Roles}/$ref", $$"""{"@odata.id":"systemusers({{KnownRows.Administrator}})"}""");

        Assert.Equal(400, answer.Code);
    }

    private async Task<IReadOnlyList<Guid>> RolesOf(Guid user) =>
        [.. (await api.Get($"systemusers({user})/{Roles}?$select=name")).Rows.Select(role => role.GetProperty("roleid").GetGuid())];
}
