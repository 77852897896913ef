using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using LocalDataverse.Tests.WebApi.Support;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.WebApi;

public sealed class SignInTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task NoSignIn_IsTheAdministrator()
    {
        Assert.Equal(KnownRows.Administrator, await UserOf());
    }

    [Fact]
    public async Task DomainNameOrCookie_IsThatUser()
    {
        var user = api.Service.NewUser("Nora");
        var name = api.Service.Retrieve("systemuser", user, new ColumnSet("domainname")).GetAttributeValue<string>("domainname");

        Assert.Equal(user, await UserOf(("Authorization", $"Bearer {name}")));
        Assert.Equal(user, await UserOf(("Cookie", $"localdataverse_user={user}")));
    }

    [Theory]
    [InlineData("Authorization", "Bearer nobody@nowhere")]
    [InlineData("Authorization", "Basic abc")]
    [InlineData("Cookie", "localdataverse_user=11111111-1111-1111-1111-111111111111")]
    [InlineData("Cookie", "localdataverse_user=x")]
    public async Task UnknownUser_Answers401(string header, string value)
    {
        Assert.Equal(401, (await api.Get("WhoAmI", (header, value))).Code);
    }

    [Fact]
    public async Task CallerId_ActsForAnotherUser()
    {
        var user = api.Service.NewUser("Otto");

        Assert.Equal(user, await UserOf(("MSCRMCallerID", user.ToString())));
        Assert.Equal(user, await UserOf(("CallerObjectId", user.ToString())));
    }

    [Fact]
    public async Task CallerIdFromOrdinaryUser_IsRefused()
    {
        var user = api.Service.NewUser("Paul");

        var answer = await api.Get("WhoAmI", ("Cookie", $"localdataverse_user={user}"), ("MSCRMCallerID", KnownRows.Administrator.ToString()));

        Assert.Equal((403, "0x80040220"), (answer.Code, answer.ErrorCode));
    }

    private async Task<Guid> UserOf(params (string Name, string Value)[] headers)
    {
        var answer = await api.Get("WhoAmI", headers);
        Assert.True(answer.Code == 200, answer.Text);
        return answer.Json.GetProperty("UserId").GetGuid();
    }
}
