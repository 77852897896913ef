using System.Xml.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Sdk.Tests.Serialization;

public sealed class RequestContractTests
{
    private static readonly XNamespace Contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";
    private static readonly XNamespace CrmContracts = "http://schemas.microsoft.com/crm/2011/Contracts";

    [Fact]
    public void UntypedRequest_SurvivesTheRoundTrip()
    {
        var request = new OrganizationRequest("coach_StartOneOnOne")
        {
            RequestId = new Guid("4a6ec1f0-0000-4000-8000-000000000002"),
            ["Target"] = new Entity("account") { ["name"] = "Contoso" },
            ["Count"] = 5,
        };

        OrganizationRequest read = DataContract.Read<OrganizationRequest>(DataContract.Write(request));

        Assert.Equal("coach_StartOneOnOne", read.RequestName);
        Assert.Equal(request.RequestId, read.RequestId);
        Assert.Equal("Contoso", ((Entity)read["Target"])["name"]);
        Assert.Equal(5, read["Count"]);
    }

    [Fact]
    public void TypedRequest_IsReadBackAsItself()
    {
        OrganizationRequest request = new RetrieveMultipleRequest { Query = Query() };

        var read = Assert.IsType<RetrieveMultipleRequest>(DataContract.Read<OrganizationRequest>(DataContract.Write(request)));

        var query = Assert.IsType<QueryExpression>(read.Query);
        Assert.Equal(["name"], query.ColumnSet.Columns);
        ConditionExpression condition = Assert.Single(query.Criteria.Conditions);
        Assert.Equal(ConditionOperator.In, condition.Operator);
        Assert.Equal([1, 2], condition.Values);
        LinkEntity link = Assert.Single(query.LinkEntities);
        Assert.Equal(JoinOperator.LeftOuter, link.JoinOperator);
        Assert.Equal("c", link.EntityAlias);
        Assert.Equal(50, query.PageInfo.Count);
        Assert.Equal(OrderType.Descending, Assert.Single(query.Orders).OrderType);
    }

    [Fact]
    public void Names_AreThoseOfTheService()
    {
        XElement xml = DataContract.Write(new WhoAmIRequest());

        Assert.Equal(CrmContracts + "WhoAmIRequest", xml.Name);
        Assert.Equal("WhoAmI", xml.Element(Contracts + "RequestName")!.Value);
        Assert.NotNull(xml.Element(Contracts + "Parameters"));
    }

    [Fact]
    public void Fault_SurvivesTheRoundTrip()
    {
        var fault = new OrganizationServiceFault
        {
            ErrorCode = -2147220969,
            Message = "Does not exist.",
            TraceText = "trace",
            InnerFault = new OrganizationServiceFault { Message = "cause" },
        };
        fault.ErrorDetails["OperationStatus"] = "0";

        OrganizationServiceFault read = DataContract.Read<OrganizationServiceFault>(DataContract.Write(fault));

        Assert.Equal(-2147220969, read.ErrorCode);
        Assert.Equal("cause", read.InnerFault.Message);
        Assert.Equal("0", read.ErrorDetails["OperationStatus"]);
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression("account")
        {
            ColumnSet = new ColumnSet("name"),
            PageInfo = new PagingInfo { Count = 50, PageNumber = 2 },
        };
        query.Criteria.AddCondition("statuscode", ConditionOperator.In, 1, 2);
        query.AddLink("contact", "primarycontactid", "contactid", JoinOperator.LeftOuter).EntityAlias = "c";
        query.AddOrder("name", OrderType.Descending);
        return query;
    }
}
