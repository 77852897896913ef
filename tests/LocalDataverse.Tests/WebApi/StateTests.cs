using LocalDataverse.Faults;
using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

public sealed class StateTests : IDisposable
{
    private readonly Api api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task CreateInAStateThatTheTableLacks_IsRefused()
    {
        var answer = await api.Post("accounts", """{"name":"a","statecode":5}""");

        Assert.Equal(400, answer.Code);
        Assert.Equal(ErrorCode.OptionSetValidationFailed.Hexadecimal, answer.ErrorCode);
        Assert.Equal("0", (await api.Get("accounts/$count")).Text);
    }

    [Fact]
    public async Task CreateInAnotherState_BeginsInTheFirst()
    {
        var id = await api.Create("accounts", """{"name":"a","statecode":1}""");

        await AssertState(id, 0, 1);
    }

    [Theory]
    [InlineData("""{"name":"a","statuscode":2}""")]
    [InlineData("""{"name":"a","statecode":1,"statuscode":2}""")]
    public async Task CreateWithTheReasonOfAnotherState_IsRefused(string body)
    {
        var answer = await api.Post("accounts", body);

        Assert.Equal(400, answer.Code);
        Assert.Equal(ErrorCode.InvalidStateCodeStatusCode.Hexadecimal, answer.ErrorCode);
    }

    [Theory]
    [InlineData("""{"statuscode":2}""")]
    [InlineData("""{"statecode":1,"statuscode":1}""")]
    public async Task UpdateWithTheReasonOfAnotherState_IsRefused(string body)
    {
        var id = await api.Create("accounts", """{"name":"a"}""");

        var answer = await api.Patch($"accounts({id})", body);

        Assert.Equal(400, answer.Code);
        Assert.Equal(ErrorCode.InvalidStateCodeStatusCode.Hexadecimal, answer.ErrorCode);
        await AssertState(id, 0, 1);
    }

    [Fact]
    public async Task UpdateOfTheState_TakesItsFirstReason()
    {
        var id = await api.Create("accounts", """{"name":"a"}""");

        Assert.Equal(204, (await api.Patch($"accounts({id})", """{"statecode":1}""")).Code);

        await AssertState(id, 1, 2);
    }

    private async Task AssertState(Guid id, int state, int status)
    {
        var row = (await api.Get($"accounts({id})?$select=statecode,statuscode")).Json;
        Assert.Equal((state, status), (row.GetProperty("statecode").GetInt32(), row.GetProperty("statuscode").GetInt32()));
    }
}
