using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Sdk.Tests.Serialization;

public sealed class EntityContractTests
{
    private static readonly XNamespace Contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";
    private static readonly XNamespace Contracts71 = "http://schemas.microsoft.com/xrm/7.1/Contracts";
    private static readonly XNamespace Collections = "http://schemas.datacontract.org/2004/07/System.Collections.Generic";
    private static readonly Guid Id = new("4a6ec1f0-0000-4000-8000-000000000001");

    public static TheoryData<object> Values => new()
    {
        "text",
        5,
        5L,
        1.25m,
        1.5,
        true,
        new DateTime(2026, 5, 4, 3, 2, 1, DateTimeKind.Utc),
        Id,
        new OptionSetValue(3),
        new Money(1234.5678m),
        new EntityReference("account", Id),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void ColumnValue_SurvivesTheRoundTrip(object value)
    {
        var row = new Entity("opportunity", Id) { ["column"] = value };

        Entity read = DataContract.Read<Entity>(DataContract.Write(row));

        Assert.Equal(value, read["column"]);
        Assert.Equal(Id, read.Id);
        Assert.Equal("opportunity", read.LogicalName);
    }

    [Fact]
    public void WholeRow_SurvivesTheRoundTrip()
    {
        var row = new Entity("opportunity", Id) { RowVersion = "17", EntityState = EntityState.Changed };
        row["a.name"] = new AliasedValue("account", "name", "Contoso");
        row["choices"] = new OptionSetValueCollection { new OptionSetValue(1), new OptionSetValue(2) };
        row.FormattedValues["statecode"] = "Open";
        row.KeyAttributes["number"] = "O-1";
        row.RelatedEntities[new Relationship("coach_a_b")] = new EntityCollection([new Entity("task")]) { EntityName = "task" };

        Entity read = DataContract.Read<Entity>(DataContract.Write(row));

        Assert.Equal("Contoso", read.GetAttributeValue<AliasedValue>("a.name").Value);
        Assert.Equal([new OptionSetValue(1), new OptionSetValue(2)], read.GetAttributeValue<OptionSetValueCollection>("choices"));
        Assert.Equal("Open", read.FormattedValues["statecode"]);
        Assert.Equal("O-1", read.KeyAttributes["number"]);
        Assert.Equal("task", read.RelatedEntities[new Relationship("coach_a_b")].Entities.Single().LogicalName);
        Assert.Equal("17", read.RowVersion);
        Assert.Equal(EntityState.Changed, read.EntityState);
    }

    [Fact]
    public void Names_AreThoseOfTheService()
    {
        XElement xml = DataContract.Write(new Entity("opportunity", Id) { ["name"] = "Deal" });

        Assert.Equal(Contracts + "Entity", xml.Name);
        XElement pair = Assert.Single(xml.Element(Contracts + "Attributes")!.Elements());
        Assert.Equal("KeyValuePairOfstringanyType", pair.Name.LocalName);
        Assert.Equal("name", pair.Element(Collections + "key")!.Value);
        Assert.Equal("Deal", pair.Element(Collections + "value")!.Value);
    }

    [Fact]
    public void KeyValues_LieInTheirOwnNamespace()
    {
        XElement xml = DataContract.Write(new Entity("account", "accountnumber", "A-1"));

        XElement pair = Assert.Single(xml.Element(Contracts + "KeyAttributes")!.Elements());
        Assert.Equal(Contracts71, pair.Name.Namespace);
    }
}
