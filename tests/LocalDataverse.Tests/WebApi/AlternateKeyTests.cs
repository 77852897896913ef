using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

public sealed class AlternateKeyTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Upsert_CreatesThenUpdatesTheSameRow()
    {
        var created = await api.Patch("coach_kpidefinitions(coach_key='UPSERT')", """{"coach_name":"first"}""");
        var updated = await api.Patch("coach_kpidefinitions(coach_key='UPSERT')", """{"coach_name":"second"}""");

        Assert.Equal((204, 204), (created.Code, updated.Code));
        Assert.Equal(created.EntityId, updated.EntityId);
        Assert.Equal("second", (await api.Get("coach_kpidefinitions(coach_key='UPSERT')?$select=coach_name")).Json.GetProperty("coach_name").GetString());
    }

    [Fact]
    public async Task UpsertWithRepresentation_SaysWhetherItCreated()
    {
        (string, string) prefer = ("Prefer", "return=representation");

        Assert.Equal(201, (await api.Patch("coach_kpidefinitions(coach_key='REPRESENT')?$select=coach_key", """{"coach_name":"a"}""", prefer)).Code);
        Assert.Equal(200, (await api.Patch("coach_kpidefinitions(coach_key='REPRESENT')?$select=coach_key", """{"coach_name":"b"}""", prefer)).Code);
    }

    [Fact]
    public async Task MissingKey_IsNotCreatedByAnUpdate()
    {
        var answer = await api.Patch("coach_kpidefinitions(coach_key='MISSING')", """{"coach_name":"a"}""", ("If-Match", "*"));

        Assert.Equal((404, "0x80060891"), (answer.Code, answer.ErrorCode));
    }

    [Fact]
    public async Task QuotesAndSlashesInAKey_AreKept()
    {
        Assert.Equal(204, (await api.Patch("coach_kpidefinitions(coach_key='it''s%2Fso')", """{"coach_name":"odd"}""")).Code);

        Assert.Equal("it's/so", (await api.Get("coach_kpidefinitions(coach_key='it''s%2Fso')?$select=coach_key")).Json.GetProperty("coach_key").GetString());
    }

    [Fact]
    public async Task SecondRowOfAKey_Answers412()
    {
        await api.Create("coach_kpidefinitions", """{"coach_key":"TWICE","coach_name":"a"}""");

        var answer = await api.Post("coach_kpidefinitions", """{"coach_key":"TWICE","coach_name":"b"}""");

        Assert.Equal((412, "0x80060892"), (answer.Code, answer.ErrorCode));
    }

    [Fact]
    public async Task Delete_FindsTheRowByItsKey()
    {
        await api.Create("coach_kpidefinitions", """{"coach_key":"GONE","coach_name":"a"}""");

        Assert.Equal(204, (await api.Delete("coach_kpidefinitions(coach_key='GONE')")).Code);
        Assert.Equal(404, (await api.Get("coach_kpidefinitions(coach_key='GONE')")).Code);
    }

    [Theory]
    [InlineData("coach_kpidefinitions(coach_name='x')")]
    [InlineData("coach_kpidefinitions(coach_key=5)")]
    [InlineData("coach_kpidefinitions(coach_key='a',coach_key='b')")]
    [InlineData("coach_kpidefinitions(coach_key='a',coach_name='b')")]
    [InlineData("coach_kpidefinitions()")]
    public async Task ColumnsThatAreNoKey_AreRefused(string url)
    {
        Assert.Equal(400, (await api.Get(url)).Code);
    }
}
