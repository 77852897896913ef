using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

public sealed class ActivityTests : IDisposable
{
    private readonly HostFixture host = new();

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void CreatedActivity_HasPointerAndParties()
    {
        var account = Service.NewAccount();
        var start = new DateTime(2026, 6, 11, 9, 0, 0, DateTimeKind.Utc);
        var id = Service.Create(new Entity("appointment")
        {
            ["subject"] = "Visit",
            ["scheduledstart"] = start,
            ["scheduledend"] = start.AddMinutes(45),
            ["regardingobjectid"] = account.Reference("account"),
            ["requiredattendees"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = account.Reference("account") }]),
        });

        var pointer = Service.Retrieve("activitypointer", id, new ColumnSet("subject", "activitytypecode", "regardingobjectid", "scheduledend"));
        Assert.Equal("Visit", pointer["subject"]);
        Assert.Equal("appointment", pointer["activitytypecode"]);
        Assert.Equal(account, pointer.GetAttributeValue<EntityReference>("regardingobjectid").Id);

        var row = Service.Retrieve("appointment", id, new ColumnSet("requiredattendees", "scheduleddurationminutes"));
        Assert.Equal(45, row["scheduleddurationminutes"]);
        var attendee = Assert.Single(row.GetAttributeValue<EntityCollection>("requiredattendees").Entities);
        Assert.Equal(account, attendee.GetAttributeValue<EntityReference>("partyid").Id);
    }

    [Fact]
    public void CompletedActivity_EndsNow_AndItsPointerFollows()
    {
        var id = Service.Create(new Entity("phonecall") { ["subject"] = "Call" });

        Service.Update(new Entity("phonecall", id) { ["statecode"] = new OptionSetValue(1) });

        var row = Service.Retrieve("phonecall", id, new ColumnSet("actualend", "statuscode"));
        Assert.Equal(host.Organization.Now, row["actualend"]);
        Assert.Equal(2, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(1, Service.Retrieve("activitypointer", id, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void DeletedActivity_TakesPointerAndPartiesAlong()
    {
        var account = Service.NewAccount();
        var id = Service.Create(new Entity("task") { ["subject"] = "Do", ["regardingobjectid"] = account.Reference("account") });
        Assert.Single(Takers(account));

        Service.Delete("task", id);

        Assert.Empty(Service.RetrieveMultiple(new QueryByAttribute("activitypointer") { Attributes = { "activityid" }, Values = { id } }).Entities);
        Assert.Empty(Takers(account));
    }

    [Fact]
    public void Parties_AreFoundThroughOtherTablesOnly()
    {
        ExpectedFault.Of(ErrorCode.MethodNotSupported, () => Service.RetrieveMultiple(new QueryExpression("activityparty")));
        ExpectedFault.Of(ErrorCode.MethodNotSupported, () => Service.RetrieveMultiple(new QueryByAttribute("activityparty")));
        ExpectedFault.Of(ErrorCode.MethodNotSupported, () => Service.RetrieveMultiple(new FetchExpression("<fetch><entity name='activityparty'/></fetch>")));
    }

    [Fact]
    public void CalendarRules_AreFoundThroughOtherTablesOnly() =>
        ExpectedFault.Of(ErrorCode.MethodNotSupported, () => Service.RetrieveMultiple(new QueryExpression("calendarrule")));

    [Fact]
    public void WonOpportunity_TakesValuesFromItsClosing()
    {
        var id = Service.NewOpportunity(estimatedValue: 100m);

        Service.Execute(new WinOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose")
            {
                ["subject"] = "Won",
                ["opportunityid"] = id.Reference("opportunity"),
                ["actualend"] = new DateTime(2026, 6, 9),
                ["actualrevenue"] = new Money(120m),
            },
            Status = new OptionSetValue(3),
        });

        var row = Service.Retrieve("opportunity", id, new ColumnSet("statecode", "statuscode", "actualvalue", "actualvalue_base", "actualclosedate"));
        Assert.Equal(1, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(3, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(120m, row.GetAttributeValue<Money>("actualvalue").Value);
        Assert.Equal(120m, row.GetAttributeValue<Money>("actualvalue_base").Value);
        Assert.Equal(new DateTime(2026, 6, 9), row["actualclosedate"]);
        var close = Assert.Single(Service.RetrieveMultiple(new QueryByAttribute("opportunityclose") { ColumnSet = new ColumnSet("statecode"), Attributes = { "opportunityid" }, Values = { id } }).Entities);
        Assert.Equal(1, close.GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void ClosedOpportunity_CannotBeClosedAgain()
    {
        var id = Service.NewOpportunity();
        var lose = new LoseOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose") { ["subject"] = "Lost", ["opportunityid"] = id.Reference("opportunity") },
            Status = new OptionSetValue(4),
        };
        Service.Execute(lose);

        ExpectedFault.Of(ErrorCode.OpportunityIsAlreadyClosed, () => Service.Execute(lose));
    }

    [Fact]
    public void ActivityPointer_CannotBeCreatedItself() =>
        ExpectedFault.Of(ErrorCode.InvalidOperation, () => Service.Create(new Entity("activitypointer") { ["subject"] = "x" }));

    private DataCollection<Entity> Takers(Guid party)
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("accountid", ConditionOperator.Equal, party);
        query.AddLink("activityparty", "accountid", "partyid");
        return Service.RetrieveMultiple(query).Entities;
    }
}
