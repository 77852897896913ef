using System.Xml;
using System.Xml.Linq;
using LocalDataverse.Tests.WebApi.Support;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace LocalDataverse.Tests.WebApi;

public sealed class ModelTests(Api api) : IClassFixture<Api>
{
    private static readonly XNamespace Csdl = "http://docs.oasis-open.org/odata/ns/edm";

    [Fact]
    public async Task Metadata_DescribesTablesAsThePlatformDoes()
    {
        var answer = await api.Get("$metadata");
        var schema = XDocument.Parse(answer.Text).Descendants(Csdl + "Schema").Single();
        XElement Type(string name) => schema.Elements(Csdl + "EntityType").Single(type => (string?)type.Attribute("Name") == name);
        string? Property(string type, string name) => (string?)Type(type).Elements(Csdl + "Property").Single(property => (string?)property.Attribute("Name") == name).Attribute("Type");

        Assert.Equal("application/xml", answer.Headers["Content-Type"]);
        Assert.Equal("mscrm", (string?)schema.Attribute("Alias"));
        Assert.Equal("mscrm.crmbaseentity", (string?)Type("account").Attribute("BaseType"));
        Assert.Equal("mscrm.activitypointer", (string?)Type("phonecall").Attribute("BaseType"));
        Assert.Equal("mscrm.principal", (string?)Type("systemuser").Attribute("BaseType"));
        Assert.Equal("Edm.Int32", Property("opportunity", "statuscode"));
        Assert.Equal("Edm.Date", Property("opportunity", "estimatedclosedate"));
        Assert.Equal("Edm.DateTimeOffset", Property("opportunity", "createdon"));
        Assert.Equal("Edm.Decimal", Property("opportunity", "estimatedvalue"));
        Assert.Equal("Edm.Guid", Property("opportunity", "_customerid_value"));
        Assert.Contains(Type("opportunity").Elements(Csdl + "NavigationProperty"), navigation => (string?)navigation.Attribute("Name") == "customerid_account");
    }

    [Fact]
    public async Task Metadata_HasTheSolutionsTablesKeysAndCustomApis()
    {
        var text = (await api.Get("$metadata")).Text;

        Assert.Contains("EntityType Name=\"coach_oneonone\"", text, StringComparison.Ordinal);
        Assert.Contains("OData.Community.Keys.V1.AlternateKeys", text, StringComparison.Ordinal);
        Assert.Contains("Name=\"coach_StartOneOnOne\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metadata_IsAValidModel()
    {
        using var reader = XmlReader.Create(new StringReader((await api.Get("$metadata")).Text));

        Assert.True(CsdlReader.TryParse(reader, out var model, out var errors), string.Join('\n', errors.Select(error => error.ErrorMessage)));
        Assert.True(model.FindDeclaredType("Microsoft.Dynamics.CRM.opportunity") is IEdmEntityType opportunity && opportunity.Key().Single().Name == "opportunityid");
    }

    [Fact]
    public async Task ServiceDocument_ListsTheEntitySets()
    {
        var answer = await api.Get("");

        Assert.Equal($"{api.ServiceRoot}$metadata", answer.Json.GetProperty("@odata.context").GetString());
        Assert.Contains(answer.Rows, set => set.GetProperty("name").GetString() == "opportunities" && set.GetProperty("kind").GetString() == "EntitySet");
    }

    [Fact]
    public async Task TableDefinition_HasItsColumnsAndOptions()
    {
        var table = (await api.Get("EntityDefinitions(LogicalName='account')?$select=EntitySetName,PrimaryNameAttribute&$expand=Attributes($select=LogicalName;$filter=LogicalName eq 'name')")).Json;
        Assert.Equal("accounts", table.GetProperty("EntitySetName").GetString());
        Assert.Equal("name", table.GetProperty("Attributes")[0].GetProperty("LogicalName").GetString());
        Assert.False(table.TryGetProperty("SchemaName", out _));

        var options = (await api.Get("EntityDefinitions(LogicalName='account')/Attributes(LogicalName='industrycode')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options)")).Json;
        Assert.Equal("Accounting", options.GetProperty("OptionSet").GetProperty("Options")[0].GetProperty("Label").GetProperty("UserLocalizedLabel").GetProperty("Label").GetString());
    }

    [Fact]
    public async Task Definitions_AreFilteredAndCast()
    {
        Assert.Equal("contact", Assert.Single((await api.Get("EntityDefinitions?$select=LogicalName&$filter=LogicalName eq 'contact'")).Rows).GetProperty("LogicalName").GetString());
        Assert.All((await api.Get("EntityDefinitions(LogicalName='account')/Attributes/Microsoft.Dynamics.CRM.MoneyAttributeMetadata?$select=Precision")).Rows, column => Assert.True(column.TryGetProperty("Precision", out _)));
        Assert.Equal(404, (await api.Get("EntityDefinitions(LogicalName='nosuch')")).Code);
        Assert.Equal("account", (await api.Get("RelationshipDefinitions(SchemaName='contact_customer_accounts')")).Json.GetProperty("ReferencedEntity").GetString());
    }

    [Theory]
    [InlineData("foos", 404)]
    [InlineData("accounts(abc)", 400)]
    [InlineData("accounts(name='x')", 400)]
    [InlineData("accounts(00000000-0000-0000-0000-000000000001)/nosuch", 404)]
    [InlineData("accounts/nosuch", 404)]
    [InlineData("accounts(", 400)]
    [InlineData("accounts('", 400)]
    [InlineData("WhoAmI(Nosuch=1)", 400)]
    [InlineData("RetrieveTotalRecordCount", 400)]
    [InlineData("accounts(00000000-0000-0000-0000-000000000001)", 404)]
    public async Task UnknownUrl_IsAnswered(string url, int status)
    {
        var answer = await api.Get(url);

        Assert.Equal(status, answer.Code);
        Assert.StartsWith("0x800", answer.ErrorCode, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "accounts(00000000-0000-0000-0000-000000000001)")]
    [InlineData("PUT", "accounts")]
    [InlineData("DELETE", "accounts")]
    [InlineData("PATCH", "accounts")]
    [InlineData("POST", "$metadata")]
    [InlineData("OPTIONS", "accounts")]
    [InlineData("GET", "$batch")]
    public async Task MethodThatAUrlDoesNotTake_Answers405(string method, string url)
    {
        Assert.Equal(405, (await api.Send(method, url, method is "GET" or "DELETE" or "OPTIONS" ? null : "{}")).Code);
    }
}
