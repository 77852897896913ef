using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using LocalDataverse.Tests.WebApi.Support;

namespace LocalDataverse.Tests.WebApi;

public sealed class PayloadTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("""{"nosuch":1}""", "Invalid property 'nosuch' was found in entity 'Microsoft.Dynamics.CRM.account'")]
    [InlineData("""{"Name":"case"}""", "Invalid property 'Name'")]
    [InlineData("""{"name":5}""", "'Edm.String'")]
    [InlineData("""{"numberofemployees":"many"}""", "'Edm.Int32'")]
    [InlineData("""{"numberofemployees":1.5}""", "'Edm.Int32'")]
    [InlineData("""{"numberofemployees":99999999999}""", "'Edm.Int32'")]
    [InlineData("""{"revenue":"12"}""", "'Edm.Decimal'")]
    [InlineData("""{"creditonhold":"yes"}""", "'Edm.Boolean'")]
    [InlineData("""{"name":{"a":1}}""", "'Edm.String'")]
    [InlineData("""{"_primarycontactid_value":"11111111-1111-1111-1111-111111111111"}""", "Use Navigation properties instead")]
    [InlineData("""{"nosuch@odata.bind":"/contacts(11111111-1111-1111-1111-111111111111)"}""", "An undeclared property 'nosuch'")]
    [InlineData("""{"primarycontactid@odata.bind":5}""", "'Edm.String'")]
    [InlineData("""{"name":"a","name":"b"}""", "Multiple properties with the name 'name'")]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.contact","name":"a"}""", "'Microsoft.Dynamics.CRM.account' was expected")]
    [InlineData("[]", "A JSON object was expected")]
    [InlineData("null", "A JSON object was expected")]
    [InlineData("{", "not valid JSON")]
    [InlineData("", "empty")]
    public async Task BodyThatDoesNotFit_IsAPayloadError(string body, string message)
    {
        var answer = await api.Post("accounts", body);

        Assert.Equal((400, "0x80048d19"), (answer.Code, answer.ErrorCode));
        Assert.StartsWith("Error identified in Payload provided by the user for Entity :'accounts'", answer.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains(message, answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/accounts(11111111-1111-1111-1111-111111111111)", "cannot be bound")]
    [InlineData("/nosuch(11111111-1111-1111-1111-111111111111)", "nosuch")]
    [InlineData("/contacts", "does not identify a row")]
    [InlineData("/contacts(x)", "x")]
    [InlineData("http://evil.example/api/data/v9.2/contacts(11111111-1111-1111-1111-111111111111)", "does not belong to this service")]
    [InlineData("/contacts(11111111-1111-1111-1111-111111111111)", "Does Not Exist")]
    public async Task BindThatCannotBeFollowed_IsRefused(string url, string message)
    {
        var answer = await api.Post("accounts", $$"""{"name":"x","primarycontactid@odata.bind":"{{url}}"}""");

        Assert.Contains(answer.Code, new[] { 400, 404 });
        Assert.Contains(message, answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeepInsert_CreatesParentsAndChildrenTogether()
    {
        var id = await api.Create("accounts", """
            {"name":"Deep","primarycontactid":{"firstname":"Parent","lastname":"P"},
             "contact_customer_accounts":[{"firstname":"Child1","lastname":"C"},{"firstname":"Child2","lastname":"C"}]}
            """);

        var row = (await api.Get($"accounts({id})?$select=name&$expand=primarycontactid($select=firstname),contact_customer_accounts($select=firstname;$orderby=firstname)")).Json;
        Assert.Equal("Parent", row.GetProperty("primarycontactid").GetProperty("firstname").GetString());
        Assert.Equal(["Child1", "Child2"], row.GetProperty("contact_customer_accounts").EnumerateArray().Select(child => child.GetProperty("firstname").GetString()));
    }

    [Fact]
    public async Task DeepInsertThatFails_CreatesNothing()
    {
        var answer = await api.Post("accounts", """
            {"name":"DeepFail","contact_customer_accounts":[{"lastname":"C","parentcustomerid_account@odata.bind":"/accounts(11111111-1111-1111-1111-111111111111)"},
             {"lastname":"D","accountid_nosuch":1}]}
            """);

        Assert.Equal(400, answer.Code);
        Assert.Equal("0", (await api.Get("accounts/$count?$filter=name eq 'DeepFail'")).Text);
    }

    [Fact]
    public async Task Bind_TakesRelativeAndAbsoluteUrlsAndNull()
    {
        var contact = await api.Create("contacts", """{"firstname":"Bind","lastname":"B"}""");
        foreach (var url in new[] { $"contacts({contact})", $"/contacts({contact})", $"{api.ServiceRoot}contacts({contact})" })
        {
            var id = await api.Create("accounts", $$"""{"name":"x","primarycontactid@odata.bind":"{{url}}"}""");
            Assert.Equal(contact, (await api.Get($"accounts({id})?$select=_primarycontactid_value")).Json.GetProperty("_primarycontactid_value").GetGuid());
            await api.Patch($"accounts({id})", """{"primarycontactid@odata.bind":null}""");
            Assert.Equal("null", (await api.Get($"accounts({id})?$select=_primarycontactid_value")).Json.GetProperty("_primarycontactid_value").GetRawText());
        }
    }

    [Fact]
    public async Task Reference_IsSetAndCleared()
    {
        var contact = await api.Create("contacts", """{"firstname":"Ref","lastname":"R"}""");
        var account = await api.Create("accounts", """{"name":"refs"}""");

        Assert.Equal(204, (await api.Put($"accounts({account})/primarycontactid/$ref", $$"""{"@odata.id":"{{api.ServiceRoot}}contacts({{contact}})"}""")).Code);
        Assert.Equal($"{api.ServiceRoot}contacts({contact})", (await api.Get($"accounts({account})/primarycontactid/$ref")).Json.GetProperty("@odata.id").GetString());
        Assert.Equal(204, (await api.Delete($"accounts({account})/primarycontactid/$ref")).Code);
        Assert.Equal(204, (await api.Get($"accounts({account})/primarycontactid/$ref")).Code);
    }

    [Fact]
    public async Task CollectionReference_LinksAndUnlinks()
    {
        var contact = await api.Create("contacts", """{"firstname":"Ref","lastname":"R"}""");
        var account = await api.Create("accounts", """{"name":"refs"}""");

        Assert.Equal(204, (await api.Post($"accounts({account})/contact_customer_accounts/$ref", $$"""{"@odata.id":"contacts({{contact}})"}""")).Code);
        Assert.Equal("1", (await api.Get($"accounts({account})/contact_customer_accounts/$count")).Text);
        Assert.Equal(204, (await api.Delete($"accounts({account})/contact_customer_accounts({contact})/$ref")).Code);
        Assert.Equal("0", (await api.Get($"accounts({account})/contact_customer_accounts/$count")).Text);
    }

    [Fact]
    public async Task ActivityParties_AreWrittenAsOneCollection()
    {
        var id = await api.Create("appointments", $$"""
            {"subject":"1:1","scheduledstart":"2026-06-11T09:00:00Z","scheduledend":"2026-06-11T09:30:00Z",
             "appointment_activity_parties":[{"partyid_systemuser@odata.bind":"/systemusers({{KnownRows.Administrator}})","participationtypemask":7}]}
            """);

        Assert.Equal(400, (await api.Get("activityparties")).Code);
        var parties = (await api.Get($"appointments({id})/appointment_activity_parties?$select=participationtypemask,_partyid_value")).Rows;
        Assert.Contains(parties, party => party.GetProperty("participationtypemask").GetInt32() == 7 && party.GetProperty("_partyid_value").GetGuid() == KnownRows.Administrator);
    }

    [Fact]
    public async Task ActivityParties_AreReplacedByPut()
    {
        var id = await api.Create("emails", """{"subject":"x"}""");
        var contact = await api.Create("contacts", """{"firstname":"Party","lastname":"P"}""");
        var party = $$$"""{"value":[{"partyid_contact@odata.bind":"/contacts({{{contact}}})","participationtypemask":2}]}""";

        Assert.Equal(204, (await api.Put($"emails({id})/email_activity_parties", party)).Code);
        Assert.Single((await api.Get($"emails({id})/email_activity_parties?$filter=_partyid_value eq {contact} and participationtypemask eq 2")).Rows);
        Assert.Equal(405, (await api.Put($"contacts({contact})/contact_customer_contacts", """{"value":[]}""")).Code);
        Assert.Equal(400, (await api.Put($"emails({id})/email_activity_parties", """{"value":[{"participationtypemask":99}]}""")).Code);
    }

    [Fact]
    public async Task Owner_ChangesByBindAlone()
    {
        var user = api.Service.NewUser("Owner");
        var id = await api.Create("accounts", $$"""{"name":"owned","ownerid@odata.bind":"/systemusers({{user}})"}""");

        Assert.Equal(user, (await api.Get($"accounts({id})?$select=_ownerid_value")).Json.GetProperty("_ownerid_value").GetGuid());
    }
}
