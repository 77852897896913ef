using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Tests.Messages.Definitions;

public sealed class RetrieveAttributeTests(DefinitionHost host) : IClassFixture<DefinitionHost>
{
    [Fact]
    public void MoneyColumn_TellsPrecisionAndItsBaseCompanion()
    {
        var value = Retrieve<MoneyAttributeMetadata>("opportunity", "estimatedvalue");
        var companion = Retrieve<MoneyAttributeMetadata>("opportunity", "estimatedvalue_base");

        Assert.Equal(AttributeTypeCode.Money, value.AttributeType);
        Assert.False(value.IsBaseCurrency);
        Assert.True(companion.IsBaseCurrency);
        Assert.Equal("estimatedvalue", companion.CalculationOf);
    }

    [Fact]
    public void Dates_TellTheirBehavior()
    {
        Assert.Equal(DateTimeBehavior.DateOnly, Retrieve<DateTimeAttributeMetadata>("opportunity", "estimatedclosedate").DateTimeBehavior);
        Assert.Equal(DateTimeBehavior.UserLocal, Retrieve<DateTimeAttributeMetadata>("opportunity", "createdon").DateTimeBehavior);
    }

    [Fact]
    public void StatusReasons_KnowTheirState()
    {
        var states = Retrieve<StateAttributeMetadata>("opportunity", "statecode").OptionSet;
        var reasons = Retrieve<StatusAttributeMetadata>("opportunity", "statuscode").OptionSet;

        Assert.Equal(OptionSetType.State, states.OptionSetType);
        Assert.Equal([0, 1, 2], states.Options.Select(option => option.Value!.Value).Order());
        Assert.All(reasons.Options.Cast<StatusOptionMetadata>(), reason => Assert.InRange(reason.State!.Value, 0, 2));
    }

    [Theory]
    [InlineData("customerid", AttributeTypeCode.Customer, "CustomerType", new[] { "account", "contact" })]
    [InlineData("parentaccountid", AttributeTypeCode.Lookup, "LookupType", new[] { "account" })]
    public void Lookups_TellTheirTargets(string column, AttributeTypeCode code, string typeName, string[] targets)
    {
        var lookup = Retrieve<LookupAttributeMetadata>("opportunity", column);

        Assert.Equal(code, lookup.AttributeType);
        Assert.Equal(typeName, lookup.AttributeTypeName.Value);
        Assert.Equal(targets, lookup.Targets.Order());
    }

    [Fact]
    public void EveryColumn_SaysWhatTheCatalogueSays()
    {
        foreach (var table in host.Organization.Metadata.Tables)
        {
            foreach (var column in table.Columns.Values)
            {
                var definition = Retrieve<AttributeMetadata>(table.LogicalName, column.LogicalName);
                Assert.Equal(column.SchemaName, definition.SchemaName);
                Assert.Equal(column.IsSecured, definition.IsSecured);
                Assert.Equal(column.ValidForRead, definition.IsValidForRead);
                Assert.Equal(column.LogicalName == table.PrimaryId, definition.IsPrimaryId);
                Assert.Equal(column.IsLookup, definition is LookupAttributeMetadata && definition.AttributeType != AttributeTypeCode.PartyList);
            }
        }
    }

    [Fact]
    public void UnknownColumn_IsNotFound()
    {
        Query.Support.Faults.Expect(ErrorCode.MetadataNotFound, () => Retrieve<AttributeMetadata>("opportunity", "nothing"));
    }

    [Fact]
    public void ColumnNumber_FindsTheColumn()
    {
        var byName = Retrieve<AttributeMetadata>("account", "name");

        var response = (RetrieveAttributeResponse)host.Service.Execute(
            new RetrieveAttributeRequest { EntityLogicalName = "account", ColumnNumber = byName.ColumnNumber!.Value });

        Assert.Equal("name", response.AttributeMetadata.LogicalName);
    }

    private T Retrieve<T>(string table, string column)
        where T : AttributeMetadata
    {
        var request = new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = column };
        return Assert.IsAssignableFrom<T>(((RetrieveAttributeResponse)host.Service.Execute(request)).AttributeMetadata);
    }
}
