using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using LocalDataverse.Tests.WebApi.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.WebApi;

public sealed class ExpandTests : IClassFixture<Api>
{
    private readonly Api api;
    private readonly Guid account;
    private readonly Guid contact;

    public ExpandTests(Api api)
    {
        this.api = api;
        account = api.Service.NewAccount("Parent");
        contact = api.Service.Create(new Entity("contact") { ["firstname"] = "Ada", ["lastname"] = "B", ["parentcustomerid"] = account.Reference("account") });
        api.Service.Create(new Entity("contact") { ["firstname"] = "Zoe", ["lastname"] = "B", ["parentcustomerid"] = account.Reference("account") });
        api.Service.Update(new Entity("account", account) { ["primarycontactid"] = contact.Reference("contact") });
    }

    [Fact]
    public async Task SingleValued_IsAnObject()
    {
        var row = (await api.Get($"accounts({account})?$select=name&$expand=primarycontactid($select=firstname)")).Json;

        Assert.Equal("Ada", row.GetProperty("primarycontactid").GetProperty("firstname").GetString());
        Assert.Equal(contact, row.GetProperty("primarycontactid").GetProperty("contactid").GetGuid());
        Assert.EndsWith("#accounts(name,primarycontactid(firstname))/$entity", row.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyLookup_IsNull()
    {
        var row = (await api.Get($"contacts({contact})?$select=firstname&$expand=parentcustomerid_contact($select=firstname),parentcustomerid_account($select=name)")).Json;

        Assert.Equal("null", row.GetProperty("parentcustomerid_contact").GetRawText());
        Assert.Equal("Parent", row.GetProperty("parentcustomerid_account").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Collection_IsReadForAllRowsInOneQuery()
    {
        await api.Get($"accounts?$select=name&$expand=contact_customer_accounts($select=firstname)&$filter=accountid eq {account}");
        var before = api.Log.Requests.Count;

        var answer = await api.Get($"accounts?$select=name&$expand=contact_customer_accounts($select=firstname;$orderby=firstname desc)&$filter=name eq 'Parent'");

        Assert.Equal(2, api.Log.Requests.Count - before);
        var row = answer.Rows.Single(one => one.GetProperty("accountid").GetGuid() == account);
        Assert.Equal(["Zoe", "Ada"], row.GetProperty("contact_customer_accounts").EnumerateArray().Select(child => child.GetProperty("firstname").GetString()));
        Assert.Equal($"{api.ServiceRoot}accounts({account})/contact_customer_accounts?$select=firstname", row.GetProperty("contact_customer_accounts@odata.nextLink").GetString());
    }

    [Fact]
    public async Task CollectionTopAndFilter_CountForEachParent()
    {
        var row = (await api.Get($"accounts({account})?$select=name&$expand=contact_customer_accounts($select=firstname;$filter=startswith(firstname,'A');$top=1)")).Json;

        Assert.Equal("Ada", Assert.Single(row.GetProperty("contact_customer_accounts").EnumerateArray()).GetProperty("firstname").GetString());
    }

    [Fact]
    public async Task NestedCollection_IsReadThroughTheLookup()
    {
        var row = (await api.Get($"contacts({contact})?$select=firstname&$expand=parentcustomerid_account($select=name;$expand=contact_customer_accounts($select=firstname))")).Json;

        Assert.Equal(2, row.GetProperty("parentcustomerid_account").GetProperty("contact_customer_accounts").GetArrayLength());
    }

    [Fact]
    public async Task Owner_ShowsTypeAndIdOnly()
    {
        var row = (await api.Get($"accounts({account})?$select=name&$expand=ownerid")).Json;

        Assert.Equal("#Microsoft.Dynamics.CRM.systemuser", row.GetProperty("ownerid").GetProperty("@odata.type").GetString());
        Assert.Equal(KnownRows.Administrator, row.GetProperty("ownerid").GetProperty("ownerid").GetGuid());
    }

    [Fact]
    public async Task Reference_ShowsTheUrl()
    {
        var row = (await api.Get($"accounts({account})?$select=name&$expand=primarycontactid/$ref")).Json;

        Assert.Equal($"{api.ServiceRoot}contacts({contact})", row.GetProperty("primarycontactid").GetProperty("@odata.id").GetString());
    }

    [Theory]
    [InlineData("$expand=primarycontactid($orderby=fullname)")]
    [InlineData("$expand=primarycontactid($top=1)")]
    [InlineData("$expand=contact_customer_accounts($skip=1)")]
    [InlineData("$expand=contact_customer_accounts($count=true)")]
    [InlineData("$expand=contact_customer_accounts($levels=2)")]
    [InlineData("$expand=contact_customer_accounts/$ref")]
    [InlineData("$expand=contact_customer_accounts($top=1;$expand=parentcustomerid_account($select=name))")]
    [InlineData("$expand=nosuch")]
    [InlineData("$expand=name")]
    public async Task ExpandThatThePlatformRefuses_IsRefused(string options)
    {
        var answer = await api.Get("accounts?" + options);

        Assert.Equal((400, "0x80060888"), (answer.Code, answer.ErrorCode));
    }

    [Fact]
    public async Task CollectionOfARow_HasAUrlOfItsOwn()
    {
        Assert.Equal(["Ada", "Zoe"], (await api.Get($"accounts({account})/contact_customer_accounts?$select=firstname&$orderby=firstname")).Names("firstname"));
        Assert.Equal("2", (await api.Get($"accounts({account})/contact_customer_accounts/$count")).Text);
        Assert.Equal(2, (await api.Get($"accounts({account})/contact_customer_accounts/$ref")).Rows.Count);
        Assert.Equal("Ada", (await api.Get($"accounts({account})/primarycontactid?$select=firstname")).Json.GetProperty("firstname").GetString());
        Assert.Equal(404, (await api.Get($"accounts({Guid.NewGuid()})/contact_customer_accounts")).Code);
    }
}
