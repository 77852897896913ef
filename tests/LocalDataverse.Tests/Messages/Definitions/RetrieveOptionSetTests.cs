using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Tests.Messages.Definitions;

public sealed class RetrieveOptionSetTests(DefinitionHost host) : IClassFixture<DefinitionHost>
{
    [Fact]
    public void GlobalChoice_HasTheOptionsOfTheSolution()
    {
        var expected = host.Organization.Metadata.GlobalChoices.Values.First();

        var response = (RetrieveOptionSetResponse)host.Service.Execute(new RetrieveOptionSetRequest { Name = expected.Name });

        var choice = Assert.IsType<OptionSetMetadata>(response.OptionSetMetadata);
        Assert.True(choice.IsGlobal);
        Assert.Equal(expected.Options.Select(option => option.Label), choice.Options.Select(option => option.Label.UserLocalizedLabel.Label));
    }

    [Fact]
    public void AllOptionSets_AreTheGlobalOnes()
    {
        var response = (RetrieveAllOptionSetsResponse)host.Service.Execute(new RetrieveAllOptionSetsRequest());

        Assert.Equal(host.Organization.Metadata.GlobalChoices.Keys.Order(), response.OptionSetMetadata.Select(choice => choice.Name).Order());
    }

    [Fact]
    public void UnknownChoice_IsNotFound()
    {
        Query.Support.Faults.Expect(ErrorCode.MetadataNotFound, () => host.Service.Execute(new RetrieveOptionSetRequest { Name = "coach_nothing" }));
    }

    [Fact]
    public void Relationship_IsFoundByNameAndById()
    {
        var expected = host.Organization.Metadata.OneToManyRelationships.First();

        var byName = (RetrieveRelationshipResponse)host.Service.Execute(new RetrieveRelationshipRequest { Name = expected.SchemaName });
        var byId = (RetrieveRelationshipResponse)host.Service.Execute(
            new RetrieveRelationshipRequest { MetadataId = byName.RelationshipMetadata.MetadataId!.Value });

        var relationship = Assert.IsType<OneToManyRelationshipMetadata>(byId.RelationshipMetadata);
        Assert.Equal(expected.ReferencingColumn, relationship.ReferencingAttribute);
        Assert.Equal(expected.OnDelete.ToString(), relationship.CascadeConfiguration.Delete.ToString());
    }
}
