using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace LocalDataverse.Tests.Messages.Definitions;

public sealed class RetrieveEntityTests(DefinitionHost host) : IClassFixture<DefinitionHost>
{
    [Fact]
    public void EntityAlone_HasNamesAndKeysButNoOtherParts()
    {
        var table = Retrieve("opportunity", EntityFilters.Entity);

        Assert.Equal("opportunities", table.EntitySetName);
        Assert.Equal("opportunityid", table.PrimaryIdAttribute);
        Assert.Equal("name", table.PrimaryNameAttribute);
        Assert.Equal(OwnershipTypes.UserOwned, table.OwnershipType);
        Assert.Equal(3, table.ObjectTypeCode);
        Assert.NotNull(table.Keys);
        Assert.Null(table.Attributes);
        Assert.Null(table.Privileges);
        Assert.Null(table.OneToManyRelationships);
    }

    [Fact]
    public void Relationships_AreThoseOfTheCatalogue()
    {
        var table = Retrieve("opportunity", EntityFilters.Relationships);

        var lookup = Assert.Single(table.ManyToOneRelationships, one => one.ReferencingAttribute == "parentaccountid");
        Assert.Equal("account", lookup.ReferencedEntity);
        Assert.Equal("accountid", lookup.ReferencedAttribute);
        Assert.NotEmpty(table.OneToManyRelationships);
        Assert.All(table.OneToManyRelationships, one => Assert.Equal("opportunity", one.ReferencedEntity));
    }

    [Fact]
    public void PrivilegesOfAnOwnedTable_CanReachEveryDepth()
    {
        var read = Assert.Single(Retrieve("opportunity", EntityFilters.Privileges).Privileges, one => one.PrivilegeType == PrivilegeType.Read);

        Assert.Equal("prvReadOpportunity", read.Name);
        Assert.True(read.CanBeBasic && read.CanBeLocal && read.CanBeDeep && read.CanBeGlobal);
    }

    [Fact]
    public void PrivilegeIds_AreThoseThatRolesHold()
    {
        var held = (RetrieveUserPrivilegesResponse)host.Service.Execute(new RetrieveUserPrivilegesRequest { UserId = KnownRows.Administrator });

        var read = Assert.Single(Retrieve("opportunity", EntityFilters.Privileges).Privileges, one => one.PrivilegeType == PrivilegeType.Read);

        Assert.Contains(held.RolePrivileges, one => one.PrivilegeId == read.PrivilegeId);
    }

    [Fact]
    public void PrivilegesOfAnUnownedTable_ReachTheOrganizationOnly()
    {
        var privileges = Retrieve("coach_kpidefinition", EntityFilters.Privileges).Privileges;

        Assert.Equal(6, privileges.Length);
        Assert.All(privileges, one => Assert.True(one.CanBeGlobal && !one.CanBeBasic && !one.CanBeLocal && !one.CanBeDeep));
        Assert.DoesNotContain(privileges, one => one.PrivilegeType is PrivilegeType.Assign or PrivilegeType.Share);
    }

    [Fact]
    public void Activities_ShareOnePrivilege()
    {
        Assert.Contains(Retrieve("phonecall", EntityFilters.Privileges).Privileges, one => one.Name == "prvReadActivity");
    }

    [Fact]
    public void MetadataId_FindsTheTableAgain()
    {
        var id = Retrieve("account", EntityFilters.Entity).MetadataId!.Value;

        var response = (RetrieveEntityResponse)host.Service.Execute(new RetrieveEntityRequest { MetadataId = id });

        Assert.Equal("account", response.EntityMetadata.LogicalName);
    }

    [Fact]
    public void UnknownTable_IsNotFound()
    {
        Query.Support.Faults.Expect(ErrorCode.MetadataNotFound, () => Retrieve("coach_nothing", EntityFilters.Entity));
    }

    [Fact]
    public void AllEntities_ComeWithTheirColumns()
    {
        var response = (RetrieveAllEntitiesResponse)host.Service.Execute(new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Attributes });

        Assert.Equal(host.Organization.Metadata.Tables.Count, response.EntityMetadata.Length);
        Assert.All(response.EntityMetadata, table => Assert.Equal(host.Organization.Metadata.Table(table.LogicalName).Columns.Count, table.Attributes.Length));
    }

    [Fact]
    public void Request_CountsAsMetadata()
    {
        using var own = new HostFixture();
        own.Log.Clear();

        own.Service.Execute(new RetrieveEntityRequest { LogicalName = "account" });

        Assert.Equal(RequestKind.Metadata, Assert.Single(own.Log.Requests).Kind);
        Assert.Equal(0, own.Log.Reads);
    }

    [Fact]
    public void Key_IsFoundByItsName()
    {
        var expected = host.Organization.Metadata.Tables.SelectMany(table => table.Keys.Select(key => (table, key))).First();

        var response = (RetrieveEntityKeyResponse)host.Service.Execute(new RetrieveEntityKeyRequest
        {
            EntityLogicalName = expected.table.LogicalName,
            LogicalName = expected.key.LogicalName,
        });

        Assert.Equal(expected.key.Columns, response.EntityKeyMetadata.KeyAttributes);
        Assert.Equal(EntityKeyIndexStatus.Active, response.EntityKeyMetadata.EntityKeyIndexStatus);
    }

    private EntityMetadata Retrieve(string table, EntityFilters filters) =>
        ((RetrieveEntityResponse)host.Service.Execute(new RetrieveEntityRequest { LogicalName = table, EntityFilters = filters })).EntityMetadata;
}
