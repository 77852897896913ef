using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

public sealed class CustomApiTests(PluginApi api) : IClassFixture<PluginApi>
{
    /// <summary>Id of the solution's role Coaching Rep.</summary>
    private static readonly Guid RepRole = new("845f4ea8-0354-5979-a29c-f7da3a24d77f");

    [Fact]
    public async Task ActionWithReferences_TakesAndReturnsThemByTypeAndKey()
    {
        var rep = api.Service.NewUser("Rep", manager: KnownRows.Administrator);
        api.Service.GiveRole(rep, RepRole);

        var answer = await Start(rep);

        Assert.True(answer.Code == 200, answer.Text);
        Assert.Equal($"{api.ServiceRoot}$metadata#Microsoft.Dynamics.CRM.coach_StartOneOnOneResponse", answer.Json.GetProperty("@odata.context").GetString());
        Assert.True(answer.Json.GetProperty("Created").GetBoolean());
        Assert.Equal("#Microsoft.Dynamics.CRM.coach_oneonone", answer.Json.GetProperty("OneOnOne").GetProperty("@odata.type").GetString());
        var id = answer.Json.GetProperty("OneOnOne").GetProperty("coach_oneononeid").GetGuid();
        Assert.Equal(200, (await api.Get($"coach_oneonones({id})?$select=coach_key")).Code);
    }

    [Fact]
    public async Task RefusalOfAPlugin_ShowsItsMessageAndDetailsOnlyOnRequest()
    {
        var plain = await Start(Guid.NewGuid());
        Assert.Equal((400, "0x80040265"), (plain.Code, plain.ErrorCode));
        Assert.Equal(["code", "message"], plain.Json.GetProperty("error").EnumerateObject().Select(member => member.Name));

        var detailed = (await Start(Guid.NewGuid(), ("Prefer", "odata.include-annotations=\"*\""))).Json.GetProperty("error");
        Assert.Matches("^4271810[0-9]{2}$", detailed.GetProperty("@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode").GetString());
        Assert.Contains("coach_StartOneOnOne", detailed.GetProperty("@Microsoft.PowerApps.CDS.TraceText").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Rep":5}""")]
    [InlineData("""{"Rep":{"@odata.type":"Microsoft.Dynamics.CRM.account","accountid":"11111111-1111-1111-1111-111111111111"}}""")]
    [InlineData("""{"Rep":{"@odata.type":"Microsoft.Dynamics.CRM.nosuch"}}""")]
    [InlineData("""{"Nosuch":true}""")]
    [InlineData("""{"WithoutScorecard":"yes"}""")]
    public async Task WrongArgument_IsAPayloadError(string body)
    {
        var answer = await api.Post("coach_StartOneOnOne", body);

        Assert.Equal((400, "0x80048d19"), (answer.Code, answer.ErrorCode));
        Assert.Contains("'coach_StartOneOnOne'", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeSetWithARefusedAction_ChangesNothing()
    {
        var body = "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n"
            + "--c\r\nContent-Type: application/http\r\nContent-ID: 1\r\n\r\nPOST /api/data/v9.2/accounts HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{\"name\":\"with action\"}\r\n"
            + "--c\r\nContent-Type: application/http\r\nContent-ID: 2\r\n\r\nPOST /api/data/v9.2/coach_StartOneOnOne HTTP/1.1\r\nContent-Type: application/json\r\n\r\n"
            + $"{{\"Rep\":{{\"@odata.type\":\"Microsoft.Dynamics.CRM.systemuser\",\"systemuserid\":\"{Guid.NewGuid()}\"}}}}\r\n--c--\r\n--b--\r\n";

        var answer = await api.Send("POST", "$batch", body, ("Content-Type", "multipart/mixed; boundary=b"));

        Assert.Contains("HTTP/1.1 400", answer.Text, StringComparison.Ordinal);
        Assert.Equal("0", (await api.Get("accounts/$count?$filter=name eq 'with action'")).Text);
    }

    private Task<Answer> Start(Guid rep, params (string, string)[] headers) => api.Post(
        "coach_StartOneOnOne",
        $$$"""{"Rep":{"@odata.type":"Microsoft.Dynamics.CRM.systemuser","systemuserid":"{{{rep}}}"}}""",
        headers);
}
