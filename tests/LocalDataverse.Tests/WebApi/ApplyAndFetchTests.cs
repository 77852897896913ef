using CrmCoaching.Tests.Support;
using LocalDataverse.Tests.WebApi.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.WebApi;

public sealed class ApplyAndFetchTests : IClassFixture<ApplyAndFetchTests.Data>
{
    private readonly Api api;

    public ApplyAndFetchTests(Data data) => api = data.Api;

    [Fact]
    public async Task Aggregate_SumsExactly()
    {
        var row = Assert.Single((await api.Get("accounts?$apply=aggregate(revenue with sum as total,revenue with max as top,$count as n)")).Rows);

        Assert.Equal(30.3m, row.GetProperty("total").GetDecimal());
        Assert.Equal(20.2m, row.GetProperty("top").GetDecimal());
        Assert.Equal(3, row.GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task GroupBy_LeavesEmptyMembersOut()
    {
        var rows = (await api.Get("accounts?$apply=groupby((industrycode),aggregate($count as n))")).Rows;

        Assert.Equal(2, rows.Single(row => row.TryGetProperty("industrycode", out var code) && code.GetInt32() == 1).GetProperty("n").GetInt32());
        Assert.Equal(1, rows.Single(row => !row.TryGetProperty("industrycode", out _)).GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task GroupByPath_IsNamedAfterTheTable()
    {
        var rows = (await api.Get("accounts?$apply=filter(numberofemployees gt 1)/groupby((primarycontactid/firstname),aggregate($count as n))")).Rows;

        Assert.Equal("Ada", Assert.Single(rows).GetProperty("contact_firstname").GetString());
    }

    [Theory]
    [InlineData("$apply=groupby((createdon))")]
    [InlineData("$apply=aggregate(revenue with countdistinct as n)")]
    [InlineData("$apply=groupby((industrycode),aggregate($count as n))&$orderby=n")]
    [InlineData("$apply=aggregate($count as n)&$filter=name eq 'x'")]
    [InlineData("$apply=filter(name eq 'x')")]
    [InlineData("$apply=compute(1 as x)")]
    [InlineData("$apply=nonsense")]
    [InlineData("$apply=aggregate(nosuch with sum as n)")]
    public async Task UnsupportedApply_IsRefused(string options)
    {
        Assert.Equal(400, (await api.Get("accounts?" + options)).Code);
    }

    [Fact]
    public async Task FetchXml_OmitsNullsAndNamesJoinsByAlias()
    {
        var answer = await Fetch("<fetch><entity name='account'><attribute name='name'/><attribute name='telephone1'/><attribute name='primarycontactid'/><order attribute='name'/>"
            + "<link-entity name='contact' from='contactid' to='primarycontactid' alias='c' link-type='outer'><attribute name='firstname'/></link-entity></entity></fetch>");

        Assert.Equal(["a", "b", "c"], answer.Names());
        Assert.Equal("Ada", answer.Rows[1].GetProperty("c.firstname").GetString());
        Assert.True(answer.Rows[1].TryGetProperty("_primarycontactid_value", out _));
        Assert.False(answer.Rows[0].TryGetProperty("c.firstname", out _));
        Assert.False(answer.Rows[0].TryGetProperty("telephone1", out _));
    }

    [Fact]
    public async Task FetchXmlAggregate_NamesItsAliases()
    {
        var answer = await Fetch("<fetch aggregate='true'><entity name='account'><attribute name='revenue' aggregate='sum' alias='total'/><attribute name='accountid' aggregate='count' alias='n'/></entity></fetch>");

        Assert.Equal(30.3m, answer.Rows[0].GetProperty("total").GetDecimal());
        Assert.Equal(3, answer.Rows[0].GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task FetchXmlPage_GivesItsCookieOnRequest()
    {
        const string Fetch1 = "<fetch count='2'><entity name='account'><attribute name='name'/><order attribute='name'/></entity></fetch>";

        var answer = await Fetch(Fetch1, ("Prefer", "odata.include-annotations=\"*\""));

        Assert.True(answer.Json.GetProperty("@Microsoft.Dynamics.CRM.morerecords").GetBoolean());
        Assert.StartsWith("<cookie pagenumber=\"2\" pagingcookie=\"", answer.Json.GetProperty("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<fetch><entity name='contact'><attribute name='fullname'/></entity></fetch>")]
    [InlineData("<fetch><entity name='nosuch'/></fetch>")]
    [InlineData("<fetch><entity name='account'><attribute name='nosuch'/></entity></fetch>")]
    [InlineData("<fetch>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><fetch><entity name='account'/></fetch>")]
    [InlineData("nonsense")]
    [InlineData("<fetch><entity name='account'><filter><condition attribute='name' operator='nosuch'/></filter></entity></fetch>")]
    public async Task BadFetchXml_Answers400(string fetch)
    {
        var answer = await Fetch(fetch);

        Assert.Equal(400, answer.Code);
        Assert.StartsWith("0x8", answer.ErrorCode, StringComparison.Ordinal);
    }

    private Task<Answer> Fetch(string fetch, params (string, string)[] headers) => api.Get("accounts?fetchXml=" + Uri.EscapeDataString(fetch), headers);

    public sealed class Data : IDisposable
    {
        public Data()
        {
            var contact = Api.Service.Create(new Entity("contact") { ["firstname"] = "Ada" });
            Api.Service.Create(new Entity("account") { ["name"] = "a", ["revenue"] = new Money(10.1m), ["industrycode"] = new OptionSetValue(1) });
            Api.Service.Create(new Entity("account")
            {
                ["name"] = "b",
                ["revenue"] = new Money(20.2m),
                ["industrycode"] = new OptionSetValue(1),
                ["numberofemployees"] = 5,
                ["primarycontactid"] = contact.Reference("contact"),
            });
            Api.Service.Create(new Entity("account") { ["name"] = "c" });
        }

        public Api Api { get; } = new();

        public void Dispose() => Api.Dispose();
    }
}
