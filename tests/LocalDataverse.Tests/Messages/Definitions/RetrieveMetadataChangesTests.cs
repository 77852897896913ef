using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages.Definitions;

public sealed class RetrieveMetadataChangesTests(DefinitionHost host) : IClassFixture<DefinitionHost>
{
    [Fact]
    public void CriteriaOnNames_ReturnThoseTablesOnly()
    {
        var tables = Run(new EntityQueryExpression { Criteria = Where(new("LogicalName", MetadataConditionOperator.In, new[] { "account", "contact" })) });

        Assert.Equal(["account", "contact"], tables.Select(table => table.LogicalName).Order());
    }

    [Fact]
    public void PropertiesLeftOut_AreNull()
    {
        var table = Assert.Single(Run(new EntityQueryExpression
        {
            Criteria = Where(new("LogicalName", MetadataConditionOperator.Equals, "account")),
            Properties = new MetadataPropertiesExpression("EntitySetName"),
        }));

        Assert.Equal("accounts", table.EntitySetName);
        Assert.NotNull(table.MetadataId);
        Assert.Null(table.PrimaryIdAttribute);
        Assert.Null(table.Attributes);
    }

    [Fact]
    public void AttributeQuery_NarrowsColumnsAndTheirProperties()
    {
        var table = Assert.Single(Run(new EntityQueryExpression
        {
            Criteria = Where(new("LogicalName", MetadataConditionOperator.Equals, "opportunity")),
            Properties = new MetadataPropertiesExpression("Attributes"),
            AttributeQuery = new AttributeQueryExpression
            {
                Criteria = Where(new("AttributeType", MetadataConditionOperator.Equals, AttributeTypeCode.Customer)),
                Properties = new MetadataPropertiesExpression("Targets"),
            },
        }));

        var lookup = Assert.IsType<LookupAttributeMetadata>(Assert.Single(table.Attributes));
        Assert.Equal("customerid", lookup.LogicalName);
        Assert.Equal(["account", "contact"], lookup.Targets.Order());
        Assert.Null(lookup.DisplayName);
    }

    [Fact]
    public void RelationshipQuery_NarrowsEveryKindOfRelationship()
    {
        var table = Assert.Single(Run(new EntityQueryExpression
        {
            Criteria = Where(new("LogicalName", MetadataConditionOperator.Equals, "opportunity")),
            Properties = new MetadataPropertiesExpression("ManyToOneRelationships", "OneToManyRelationships"),
            RelationshipQuery = new RelationshipQueryExpression
            {
                Criteria = Where(new("ReferencingAttribute", MetadataConditionOperator.Equals, "parentaccountid")),
                Properties = new MetadataPropertiesExpression { AllProperties = true },
            },
        }));

        Assert.Equal("account", Assert.Single(table.ManyToOneRelationships).ReferencedEntity);
        Assert.Empty(table.OneToManyRelationships);
    }

    [Fact]
    public void Filters_NestWithAndAndOr()
    {
        var filter = Where(new("IsCustomEntity", MetadataConditionOperator.Equals, true));
        var either = new MetadataFilterExpression(LogicalOperator.Or);
        either.Conditions.Add(new("OwnershipType", MetadataConditionOperator.Equals, OwnershipTypes.OrganizationOwned));
        either.Conditions.Add(new("LogicalName", MetadataConditionOperator.Equals, "account"));
        filter.Filters.Add(either);

        var tables = Run(new EntityQueryExpression { Criteria = filter, Properties = new MetadataPropertiesExpression("OwnershipType") });

        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Equal(OwnershipTypes.OrganizationOwned, table.OwnershipType));
    }

    [Fact]
    public void ManagedProperty_ComparesByItsValue()
    {
        var tables = Run(new EntityQueryExpression
        {
            Criteria = Where(new("IsAuditEnabled", MetadataConditionOperator.Equals, true)),
            Properties = new MetadataPropertiesExpression("IsAuditEnabled"),
        });

        Assert.Equal(host.Organization.Metadata.Tables.Count(table => table.IsAuditEnabled), tables.Count);
    }

    [Fact]
    public void UnknownProperty_IsRefused()
    {
        Query.Support.Faults.Expect(ErrorCode.InvalidArgument, () => Run(new EntityQueryExpression { Properties = new MetadataPropertiesExpression("Nothing") }));
        Query.Support.Faults.Expect(ErrorCode.InvalidArgument, () => Run(new EntityQueryExpression { Criteria = Where(new("Nothing", MetadataConditionOperator.Equals, 1)) }));
    }

    [Fact]
    public void PresentStamp_BringsNothingNew()
    {
        var first = Execute(new RetrieveMetadataChangesRequest());

        var second = Execute(new RetrieveMetadataChangesRequest { ClientVersionStamp = first.ServerVersionStamp });

        Assert.Equal(host.Organization.Metadata.Tables.Count, first.EntityMetadata.Count);
        Assert.Empty(second.EntityMetadata);
    }

    [Fact]
    public void ForeignStamp_HasExpired()
    {
        Query.Support.Faults.Expect(ErrorCode.ExpiredVersionStamp, () => Execute(new RetrieveMetadataChangesRequest { ClientVersionStamp = "another" }));
    }

    private static MetadataFilterExpression Where(MetadataConditionExpression condition)
    {
        var filter = new MetadataFilterExpression(LogicalOperator.And);
        filter.Conditions.Add(condition);
        return filter;
    }

    private EntityMetadataCollection Run(EntityQueryExpression query) =>
        Execute(new RetrieveMetadataChangesRequest { Query = query }).EntityMetadata;

    private RetrieveMetadataChangesResponse Execute(RetrieveMetadataChangesRequest request) =>
        (RetrieveMetadataChangesResponse)host.Service.Execute(request);
}
