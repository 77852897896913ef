using CrmCoaching.Tests.Support;
using LocalDataverse.Tests.WebApi.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.WebApi;

public sealed class AnnotationTests : IClassFixture<Api>
{
    private const string Formatted = "@OData.Community.Display.V1.FormattedValue";
    private readonly Api api;
    private readonly Guid account;
    private readonly Guid contact;

    public AnnotationTests(Api api)
    {
        this.api = api;
        contact = api.Service.Create(new Entity("contact") { ["firstname"] = "Ada", ["lastname"] = "Love" });
        account = api.Service.Create(new Entity("account")
        {
            ["name"] = "Annotated",
            ["revenue"] = new Money(1234.5m),
            ["primarycontactid"] = contact.Reference("contact"),
            ["industrycode"] = new OptionSetValue(1),
        });
    }

    [Fact]
    public async Task Everything_ShowsFormattedValuesAndLookups()
    {
        var row = (await api.Get($"accounts({account})?$select=name,revenue,_primarycontactid_value,industrycode,statecode", ("Prefer", "odata.include-annotations=\"*\""))).Json;

        Assert.Equal("Active", row.GetProperty("statecode" + Formatted).GetString());
        Assert.Equal("Accounting", row.GetProperty("industrycode" + Formatted).GetString());
        Assert.Equal("Ada Love", row.GetProperty("_primarycontactid_value" + Formatted).GetString());
        Assert.Equal("contact", row.GetProperty("_primarycontactid_value@Microsoft.Dynamics.CRM.lookuplogicalname").GetString());
        Assert.Equal("primarycontactid", row.GetProperty("_primarycontactid_value@Microsoft.Dynamics.CRM.associatednavigationproperty").GetString());
        Assert.Contains("1,234.50", row.GetProperty("revenue" + Formatted).GetString(), StringComparison.Ordinal);
        Assert.False(row.TryGetProperty("name" + Formatted, out _));
    }

    [Fact]
    public async Task NamedAnnotation_ComesAlone()
    {
        var answer = await api.Get($"accounts({account})?$select=_primarycontactid_value", ("Prefer", "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\""));

        Assert.True(answer.Json.TryGetProperty("_primarycontactid_value" + Formatted, out _));
        Assert.False(answer.Json.TryGetProperty("_primarycontactid_value@Microsoft.Dynamics.CRM.lookuplogicalname", out _));
        Assert.Equal("odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"", answer.Headers["Preference-Applied"]);
    }

    [Fact]
    public async Task NoPreference_ShowsNoAnnotations()
    {
        var answer = await api.Get($"accounts({account})");

        Assert.DoesNotContain("@OData", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@Microsoft", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PolymorphicLookup_NamesTheNavigationOfItsTarget()
    {
        var opportunity = api.Service.NewOpportunity(account: account);

        var row = (await api.Get($"opportunities({opportunity})?$select=_customerid_value", ("Prefer", "odata.include-annotations=\"Microsoft.Dynamics.CRM.*\""))).Json;

        Assert.Equal("account", row.GetProperty("_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname").GetString());
        Assert.Equal("customerid_account", row.GetProperty("_customerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty").GetString());
    }

    [Fact]
    public async Task Count_ComesWithItsAnnotations()
    {
        var answer = await api.Get("accounts?$select=name&$count=true&$filter=name eq 'Annotated'", ("Prefer", "odata.include-annotations=\"*\""));

        var count = answer.Json.GetProperty("@odata.count").GetInt32();
        Assert.Equal(answer.Rows.Count, count);
        Assert.Equal(count, answer.Json.GetProperty("@Microsoft.Dynamics.CRM.totalrecordcount").GetInt32());
        Assert.False(answer.Json.GetProperty("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded").GetBoolean());
    }

    [Fact]
    public async Task Dates_ComeAsInstantsOrDays()
    {
        var opportunity = api.Service.NewOpportunity(estimatedClose: new DateTime(2026, 7, 1));

        var row = (await api.Get($"opportunities({opportunity})?$select=estimatedclosedate,createdon")).Json;

        Assert.Equal("2026-07-01", row.GetProperty("estimatedclosedate").GetString());
        Assert.Equal("2026-06-10T12:00:00Z", row.GetProperty("createdon").GetString());
    }
}
