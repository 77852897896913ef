using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

public sealed class BasicRowTests : IDisposable
{
    private readonly HostFixture host = new();

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void CreatedRow_IsReadBackWithItsStamps()
    {
        var rep = Service.NewUser("Rae");
        var id = host.As(rep).NewOpportunity("Big deal", estimatedValue: 1234.567m, estimatedClose: new DateTime(2026, 7, 1));

        var row = Service.Retrieve("opportunity", id, new ColumnSet(true));

        Assert.Equal("Big deal", row.GetAttributeValue<string>("name"));
        Assert.Equal(1234.57m, row.GetAttributeValue<Money>("estimatedvalue").Value);
        Assert.Equal(1234.57m, row.GetAttributeValue<Money>("estimatedvalue_base").Value);
        Assert.Equal(new DateTime(2026, 7, 1), row.GetAttributeValue<DateTime>("estimatedclosedate"));
        Assert.Equal(rep, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal("Rae Test", row.GetAttributeValue<EntityReference>("ownerid").Name);
        Assert.Equal(rep, row.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(KnownRows.RootBusinessUnit, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, row.GetAttributeValue<DateTime>("createdon"));
        Assert.Equal(0, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(1, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal("Open", row.FormattedValues["statecode"]);
        Assert.Equal("$1,234.57", row.FormattedValues["estimatedvalue"]);
    }

    [Fact]
    public void UpdatedRow_KeepsOtherColumns()
    {
        var id = Service.NewOpportunity("Before", estimatedValue: 5m);
        host.Clock.Advance(TimeSpan.FromHours(1));

        Service.Update(new Entity("opportunity", id) { ["name"] = "After" });

        var row = Service.Retrieve("opportunity", id, new ColumnSet("name", "estimatedvalue", "modifiedon", "createdon"));
        Assert.Equal("After", row["name"]);
        Assert.Equal(5m, row.GetAttributeValue<Money>("estimatedvalue").Value);
        Assert.Equal(row.GetAttributeValue<DateTime>("createdon").AddHours(1), row.GetAttributeValue<DateTime>("modifiedon"));
    }

    [Fact]
    public void DeletedRow_IsGone()
    {
        var id = Service.NewAccount();

        Service.Delete("account", id);

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Service.Retrieve("account", id, new ColumnSet(true)));
        Assert.Equal(ErrorCode.ObjectDoesNotExist.Number, fault.Detail.ErrorCode);
        Assert.Equal($"account With Id = {id} Does Not Exist", fault.Message);
    }

    [Fact]
    public void Query_FindsCreatedRows()
    {
        var owner = Service.NewUser("Rae");
        var id = Service.NewOpportunity("Found", owner);
        Service.NewOpportunity("Other");

        var rows = Service.RetrieveMultiple(new QueryExpression("opportunity")
        {
            ColumnSet = new ColumnSet("name"),
            Criteria = { Conditions = { new ConditionExpression("ownerid", ConditionOperator.Equal, owner) } },
        });

        Assert.Equal(id, Assert.Single(rows.Entities).Id);
    }
}
