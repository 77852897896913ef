using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

public sealed class RowTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Post_AnswersNoContentWithTheRowsUrl()
    {
        var answer = await api.Post("accounts", """{"name":"Contoso","numberofemployees":12}""");

        Assert.Equal(204, answer.Code);
        Assert.Equal($"{api.ServiceRoot}accounts({answer.EntityId})", answer.Headers["OData-EntityId"]);
        Assert.Equal("4.0", answer.Headers["OData-Version"]);
    }

    [Fact]
    public async Task Get_ShowsSelectedColumnsNullsAndTheKey()
    {
        var id = await api.Create("accounts", """{"name":"Contoso","revenue":20000}""");

        var row = (await api.Get($"accounts({id})?$select=name,revenue,telephone1")).Json;

        Assert.Equal($"{api.ServiceRoot}$metadata#accounts(name,revenue,telephone1)/$entity", row.GetProperty("@odata.context").GetString());
        Assert.Equal("20000.0000", row.GetProperty("revenue").GetRawText());
        Assert.Equal("null", row.GetProperty("telephone1").GetRawText());
        Assert.Equal(id, row.GetProperty("accountid").GetGuid());
        Assert.True(row.TryGetProperty("_transactioncurrencyid_value", out _));
        Assert.StartsWith("W/\"", row.GetProperty("@odata.etag").GetString());
        Assert.False(row.TryGetProperty("createdon", out _));
    }

    [Fact]
    public async Task PostReturnRepresentation_AnswersTheRow()
    {
        var answer = await api.Post("accounts?$select=name", """{"name":"Contoso"}""", ("Prefer", "return=representation"));

        Assert.Equal(201, answer.Code);
        Assert.Equal("Contoso", answer.Json.GetProperty("name").GetString());
        Assert.Equal("return=representation", answer.Headers["Preference-Applied"]);
        Assert.False(answer.Headers.ContainsKey("OData-EntityId"));
    }

    [Fact]
    public async Task Patch_ChangesOnlyWhatItNames()
    {
        var id = await api.Create("accounts", """{"name":"Contoso","telephone1":"1"}""");

        var answer = await api.Patch($"accounts({id})", """{"telephone1":null}""", ("If-Match", "*"));

        Assert.Equal(204, answer.Code);
        var row = (await api.Get($"accounts({id})?$select=name,telephone1")).Json;
        Assert.Equal("Contoso", row.GetProperty("name").GetString());
        Assert.Equal("null", row.GetProperty("telephone1").GetRawText());
    }

    [Fact]
    public async Task PatchOfMissingRowWithIfMatch_Answers404()
    {
        var answer = await api.Patch($"accounts({Guid.NewGuid()})", """{"name":"x"}""", ("If-Match", "*"));

        Assert.Equal((404, "0x80040217"), (answer.Code, answer.ErrorCode));
    }

    [Fact]
    public async Task Delete_RemovesTheRow()
    {
        var id = await api.Create("accounts", """{"name":"Contoso"}""");

        Assert.Equal(204, (await api.Delete($"accounts({id})")).Code);
        var gone = await api.Get($"accounts({id})");
        Assert.Equal((404, "0x80040217"), (gone.Code, gone.ErrorCode));
    }

    [Fact]
    public async Task SingleProperty_IsPutReadAndCleared()
    {
        var id = await api.Create("accounts", """{"name":"Contoso"}""");

        Assert.Equal(204, (await api.Put($"accounts({id})/telephone1", """{"value":"555"}""")).Code);
        Assert.Equal("555", (await api.Get($"accounts({id})/telephone1")).Json.GetProperty("value").GetString());
        Assert.Equal("555", (await api.Get($"accounts({id})/telephone1/$value")).Text);
        Assert.Equal(204, (await api.Delete($"accounts({id})/telephone1")).Code);
        Assert.Equal(204, (await api.Get($"accounts({id})/telephone1")).Code);
    }

    [Fact]
    public async Task Rows_ComeInTheOrderAndNumberAskedFor()
    {
        foreach (var name in new[] { "order b", "order a", "order c" })
            await api.Create("accounts", $$"""{"name":"{{name}}"}""");

        var answer = await api.Get("accounts?$select=name&$filter=startswith(name,'order ')&$orderby=name desc&$top=2");

        Assert.Equal(["order c", "order b"], answer.Names());
        Assert.False(answer.Json.TryGetProperty("@odata.nextLink", out _));
    }

    [Fact]
    public async Task Pages_FollowTheNextLinkToTheEnd()
    {
        for (var i = 0; i < 5; i++)
            await api.Create("accounts", $$"""{"name":"page {{i}}"}""");

        var names = new List<string?>();
        var url = "accounts?$select=name&$filter=startswith(name,'page ')&$orderby=name";
        while (url is not null)
        {
            var page = await api.Get(url, ("Prefer", "odata.maxpagesize=2"));
            names.AddRange(page.Names());
            url = page.Json.TryGetProperty("@odata.nextLink", out var next) ? next.GetString()![api.ServiceRoot.AbsoluteUri.Length..] : null;
        }

        Assert.Equal(["page 0", "page 1", "page 2", "page 3", "page 4"], names);
    }
}
