using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using LocalDataverse.Tests.WebApi.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.WebApi;

public sealed class OperationTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("WhoAmI")]
    [InlineData("WhoAmI()")]
    public async Task WhoAmI_NamesUserUnitAndOrganization(string url)
    {
        var answer = await api.Get(url);

        Assert.Equal($"{api.ServiceRoot}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse", answer.Json.GetProperty("@odata.context").GetString());
        Assert.Equal(KnownRows.Administrator, answer.Json.GetProperty("UserId").GetGuid());
        Assert.Equal(KnownRows.RootBusinessUnit, answer.Json.GetProperty("BusinessUnitId").GetGuid());
        Assert.Equal(KnownRows.Organization, answer.Json.GetProperty("OrganizationId").GetGuid());
    }

    [Theory]
    [InlineData("RetrieveTotalRecordCount(EntityNames=[\"account\",\"contact\"])")]
    [InlineData("RetrieveTotalRecordCount(EntityNames=@p)?@p=[\"account\",\"contact\"]")]
    public async Task RetrieveTotalRecordCount_CountsEachTable(string url)
    {
        api.Service.NewAccount();

        var counts = (await api.Get(url)).Json.GetProperty("EntityRecordCountCollection");

        Assert.Equal(["account", "contact"], counts.GetProperty("Keys").EnumerateArray().Select(key => key.GetString()!).Order());
        Assert.Equal(2, counts.GetProperty("Values").GetArrayLength());
    }

    [Fact]
    public async Task PrincipalAccess_IsAskedOfTheUserAboutTheRow()
    {
        var account = api.Service.NewAccount();
        var url = $"systemusers({KnownRows.Administrator})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={{'@odata.id':'accounts({account})'}}";

        var rights = (await api.Get(url)).Json.GetProperty("AccessRights").GetString();

        Assert.Contains("ReadAccess", rights, StringComparison.Ordinal);
        Assert.Contains("WriteAccess", rights, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BoundOperationWithoutItsNamespace_IsRefused()
    {
        var answer = await api.Get($"systemusers({KnownRows.Administrator})/RetrieveUserPrivileges");

        Assert.Equal((400, "Request message has unresolved parameters."), (answer.Code, answer.ErrorMessage));
    }

    [Fact]
    public async Task UserPrivileges_AreListed()
    {
        var answer = await api.Get($"systemusers({KnownRows.Administrator})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()");

        Assert.Equal(200, answer.Code);
        Assert.Equal(System.Text.Json.JsonValueKind.Array, answer.Json.GetProperty("RolePrivileges").ValueKind);
    }

    [Fact]
    public async Task Share_IsGrantedModifiedAndRevoked()
    {
        var user = api.Service.NewUser("Share");
        var account = api.Service.NewAccount();
        var target = $$"""{"accountid":"{{account}}","@odata.type":"Microsoft.Dynamics.CRM.account"}""";
        var principal = $$"""{"systemuserid":"{{user}}","@odata.type":"Microsoft.Dynamics.CRM.systemuser"}""";

        var granted = await api.Post("GrantAccess", $$$"""{"Target":{{{target}}},"PrincipalAccess":{"Principal":{{{principal}}},"AccessMask":"ReadAccess, WriteAccess"}}""");
        Assert.True(granted.Code == 204, granted.Text);
        Assert.Single((await api.Get($"RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={{'@odata.id':'accounts({account})'}}")).Json.GetProperty("PrincipalAccesses").EnumerateArray());
        Assert.Equal(204, (await api.Post("ModifyAccess", $$$"""{"Target":{{{target}}},"PrincipalAccess":{"Principal":{{{principal}}},"AccessMask":"ReadAccess"}}""")).Code);
        Assert.Equal(204, (await api.Post("RevokeAccess", $$"""{"Target":{{target}},"Revokee":{{principal}}}""")).Code);
        Assert.Empty((await api.Get($"RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={{'@odata.id':'accounts({account})'}}")).Json.GetProperty("PrincipalAccesses").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"Target":1,"PrincipalAccess":{}}""")]
    [InlineData("""{"Target":{"accountid":"11111111-1111-1111-1111-111111111111"},"PrincipalAccess":{}}""")]
    [InlineData("""{"Nosuch":1}""")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task ActionWithWrongArguments_IsAPayloadError(string body)
    {
        Assert.Equal(400, (await api.Post("GrantAccess", body)).Code);
    }

    [Fact]
    public async Task WinOpportunity_ClosesIt()
    {
        var opportunity = api.Service.NewOpportunity(estimatedValue: 100);

        var answer = await api.Post("WinOpportunity", $$$"""{"Status":3,"OpportunityClose":{"subject":"Won","opportunityid@odata.bind":"/opportunities({{{opportunity}}})"}}""");

        Assert.True(answer.Code == 204, answer.Text);
        Assert.Equal(1, (await api.Get($"opportunities({opportunity})?$select=statecode")).Json.GetProperty("statecode").GetInt32());
    }

    [Fact]
    public async Task TeamMembers_AreAdded()
    {
        var user = api.Service.NewUser("Member");
        var team = api.Service.Create(new Entity("team") { ["name"] = "T", ["businessunitid"] = KnownRows.RootBusinessUnit.Reference("businessunit") });

        var answer = await api.Post($"teams({team})/Microsoft.Dynamics.CRM.AddMembersTeam", $$"""{"Members":[{"@odata.type":"Microsoft.Dynamics.CRM.systemuser","systemuserid":"{{user}}"}]}""");

        Assert.True(answer.Code == 204, answer.Text);
        Assert.Equal(1, (await api.Get($"teams({team})/teammembership_association?$select=systemuserid")).Rows.Count(row => row.GetProperty("systemuserid").GetGuid() == user));
    }

    [Fact]
    public async Task CreateMultiple_ReturnsItsIds()
    {
        var answer = await api.Post("accounts/Microsoft.Dynamics.CRM.CreateMultiple", """
            {"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.account","name":"m1"},{"@odata.type":"Microsoft.Dynamics.CRM.account","name":"m2"}]}
            """);

        Assert.True(answer.Code == 200, answer.Text);
        var ids = answer.Json.GetProperty("Ids").EnumerateArray().Select(id => id.GetGuid()).ToList();
        var updates = string.Join(',', ids.Select(id => $$"""{"@odata.type":"Microsoft.Dynamics.CRM.account","accountid":"{{id}}","telephone1":"m"}"""));
        Assert.Equal(204, (await api.Post("accounts/Microsoft.Dynamics.CRM.UpdateMultiple", $$"""{"Targets":[{{updates}}]}""")).Code);
        Assert.Equal("2", (await api.Get("accounts/$count?$filter=telephone1 eq 'm'")).Text);
    }

    [Fact]
    public async Task FunctionByPostAndActionByGet_AreRefused()
    {
        Assert.Equal(405, (await api.Post("WhoAmI", "{}")).Code);
        Assert.Equal(405, (await api.Get("GrantAccess")).Code);
    }
}
