using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

public sealed class ConcurrencyTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task PatchWithTheCurrentVersion_Succeeds()
    {
        var (url, etag) = await Row();

        Assert.Equal(204, (await api.Patch(url, """{"name":"b"}""", ("If-Match", etag))).Code);
    }

    [Fact]
    public async Task PatchWithAnOldVersion_Answers412AndChangesNothing()
    {
        var (url, etag) = await Row();
        await api.Patch(url, """{"name":"b"}""");

        var answer = await api.Patch(url, """{"name":"c"}""", ("If-Match", etag));

        Assert.Equal((412, "0x80060882"), (answer.Code, answer.ErrorCode));
        Assert.Equal("b", (await api.Get(url + "?$select=name")).Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task DeleteWithAnOldVersion_Answers412()
    {
        var (url, etag) = await Row();
        await api.Patch(url, """{"name":"b"}""");

        Assert.Equal(412, (await api.Delete(url, ("If-Match", etag))).Code);
        Assert.Equal(200, (await api.Get(url)).Code);
    }

    [Fact]
    public async Task GetWithTheCurrentVersion_Answers304UnlessItExpandsOrAnnotates()
    {
        var (url, etag) = await Row();

        Assert.Equal(304, (await api.Get(url + "?$select=name", ("If-None-Match", etag))).Code);
        Assert.Equal(200, (await api.Get(url + "?$select=name", ("If-None-Match", "null"))).Code);
        Assert.Equal(200, (await api.Get(url + "?$select=name&$expand=primarycontactid($select=fullname)", ("If-None-Match", etag))).Code);
        Assert.Equal(200, (await api.Get(url + "?$select=name", ("If-None-Match", etag), ("Prefer", "odata.include-annotations=\"*\""))).Code);
    }

    [Fact]
    public async Task PatchIfNoneMatch_CreatesOnly()
    {
        var id = Guid.NewGuid();

        Assert.Equal(204, (await api.Patch($"accounts({id})", """{"name":"new"}""", ("If-None-Match", "*"))).Code);
        Assert.Equal(412, (await api.Patch($"accounts({id})", """{"name":"again"}""", ("If-None-Match", "*"))).Code);
        Assert.Equal("new", (await api.Get($"accounts({id})?$select=name")).Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task MalformedETag_Answers400()
    {
        var (url, _) = await Row();

        Assert.Equal(400, (await api.Patch(url, """{"name":"b"}""", ("If-Match", "W/\"abc\""))).Code);
    }

    [Fact]
    public async Task ManyClients_AreServedWithoutLosingAWrite()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => api.Create("accounts", $$"""{"name":"many {{i}}"}""")));

        Assert.Equal(40, ids.Distinct().Count());
        Assert.Equal("40", (await api.Get("accounts/$count?$filter=startswith(name,'many ')")).Text);
    }

    private async Task<(string Url, string ETag)> Row()
    {
        var url = $"accounts({await api.Create("accounts", """{"name":"a"}""")})";
        return (url, (await api.Get(url + "?$select=name")).Json.GetProperty("@odata.etag").GetString()!);
    }
}
