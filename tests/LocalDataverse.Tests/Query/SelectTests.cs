using LocalDataverse.Faults;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

public sealed class SelectTests : IDisposable
{
    private readonly QueryDatabase database = new();

    public SelectTests()
    {
        database.Insert("transactioncurrency", 700, ("currencysymbol", "£"), ("currencyprecision", 2));
        database.Insert("systemuser", 900, ("fullname", "Ada Admin"));
        database.Insert("contact", 51, ("fullname", "Carla"), ("age", 40), ("parentcustomerid", new EntityReference("account", QueryDatabase.Id(1))));
        database.Insert("contact", 52, ("fullname", "Dan"), ("age", 30), ("parentcustomerid", new EntityReference("account", QueryDatabase.Id(1))));
        database.Insert(
            "account", 1, ("name", "Contoso"), ("employees", 1200), ("revenue", new Money(1234.5m)), ("rating", new OptionSetValue(2)),
            ("preferred", true), ("score", 1.25m), ("founded", new DateTime(1999, 12, 31)), ("createdon", new DateTime(2026, 1, 5, 9, 30, 0, DateTimeKind.Utc)),
            ("interests", new OptionSetValueCollection([new(1), new(3)])), ("duration", 90), ("versionnumber", 77L),
            ("primarycontactid", new EntityReference("contact", QueryDatabase.Id(51))), ("ownerid", new EntityReference("systemuser", QueryDatabase.Id(900))),
            ("transactioncurrencyid", new EntityReference("transactioncurrency", QueryDatabase.Id(700))));
        database.Insert("account", 2, ("name", "Fabrikam"));
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public void EveryColumnType_ComesInTheSdkType()
    {
        var row = database.Fetch("<fetch><entity name='account'><all-attributes/></entity></fetch>").Entities[0];

        Assert.Equal(QueryDatabase.Id(1), row.Id);
        Assert.Equal("77", row.RowVersion);
        Assert.Equal(1234.5m, row.GetAttributeValue<Money>("revenue").Value);
        Assert.Equal(1.25m, row.GetAttributeValue<decimal>("score"));
        Assert.Equal(2, row.GetAttributeValue<OptionSetValue>("rating").Value);
        Assert.Equal([1, 3], row.GetAttributeValue<OptionSetValueCollection>("interests").Select(option => option.Value));
        Assert.True(row.GetAttributeValue<bool>("preferred"));
        Assert.Equal(new DateTime(1999, 12, 31), row.GetAttributeValue<DateTime>("founded"));
        Assert.Equal(DateTimeKind.Utc, row.GetAttributeValue<DateTime>("createdon").Kind);
        Assert.Equal("Ada Admin", row.GetAttributeValue<EntityReference>("ownerid").Name);
        Assert.Equal("systemuser", row.GetAttributeValue<EntityReference>("ownerid").LogicalName);
    }

    [Fact]
    public void FormattedValues_FollowTheUsersCultureAndZone()
    {
        database.User = database.User with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York") };

        var formatted = database.Fetch("<fetch><entity name='account'><all-attributes/></entity></fetch>").Entities[0].FormattedValues;

        Assert.Equal("£1,234.50", formatted["revenue"]);
        Assert.Equal("1.25", formatted["score"]);
        Assert.Equal("1,200", formatted["employees"]);
        Assert.Equal("Warm", formatted["rating"]);
        Assert.Equal("Golf; Chess", formatted["interests"]);
        Assert.Equal("Yes", formatted["preferred"]);
        Assert.Equal("12/31/1999", formatted["founded"]);
        Assert.Equal("1/5/2026 4:30 AM", formatted["createdon"]);
        Assert.Equal("1.5 hours", formatted["duration"]);
        Assert.Equal("Carla", formatted["primarycontactid"]);
        Assert.False(formatted.ContainsKey("name"));
    }

    [Fact]
    public void NullColumn_IsLeftOut()
    {
        var row = database.Fetch("<fetch><entity name='account'><attribute name='name'/><attribute name='employees'/></entity></fetch>").Entities[1];

        Assert.Equal(["name", "accountid"], row.Attributes.Keys);
    }

    [Fact]
    public void LinkColumns_ComeAliased()
    {
        var row = database.Fetch(
            "<fetch><entity name='account'><link-entity name='contact' from='contactid' to='primarycontactid' alias='c'>"
            + "<attribute name='fullname'/><attribute name='age' alias='years'/></link-entity></entity></fetch>").Entities.Single();

        var name = row.GetAttributeValue<AliasedValue>("c.fullname");
        Assert.Equal(("contact", "fullname", "Carla"), (name.EntityLogicalName, name.AttributeLogicalName, (string)name.Value));
        Assert.Equal(40, row.GetAttributeValue<AliasedValue>("years").Value);
        Assert.Equal("40", row.FormattedValues["years"]);
    }

    [Fact]
    public void UnnamedLink_TakesTheTablesNameAndANumber()
    {
        var row = database.Fetch(
            "<fetch><entity name='account'><link-entity name='contact' from='contactid' to='primarycontactid'>"
            + "<attribute name='fullname'/></link-entity></entity></fetch>").Entities.Single();

        Assert.True(row.Contains("contact1.fullname"));
    }

    [Fact]
    public void QueryExpression_GivesTheSameRows()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("employees", ConditionOperator.GreaterThan, 1000);
        var link = query.AddLink("contact", "accountid", "parentcustomerid");
        link.EntityAlias = "c";
        link.Columns = new ColumnSet("fullname");
        link.Orders.Add(new OrderExpression("fullname", OrderType.Descending));

        var rows = database.Query(query).Entities;

        Assert.Equal(["Dan", "Carla"], rows.Select(row => (string)row.GetAttributeValue<AliasedValue>("c.fullname").Value));
    }

    [Fact]
    public void QueryByAttribute_WithNull_FindsRowsWithoutAValue()
    {
        var query = new QueryByAttribute("account") { ColumnSet = new ColumnSet("name") };
        query.AddAttributeValue("employees", null);

        Assert.Equal([2], QueryDatabase.Numbers(database.Query(query)));
    }

    [Fact]
    public void UnknownColumn_IsTheFaultThatNamesIt()
    {
        var fault = Support.Faults.Expect(
            ErrorCode.QueryBuilderNoAttribute,
            () => database.Fetch("<fetch><entity name='account'><attribute name='nonsense'/></entity></fetch>"));

        Assert.Contains("nonsense", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aggregate_OverTheWholeTable_GivesOneRow()
    {
        var row = database.Fetch(
            "<fetch aggregate='true'><entity name='account'><attribute name='revenue' alias='total' aggregate='sum'/>"
            + "<attribute name='accountid' alias='rows' aggregate='count'/></entity></fetch>").Entities.Single();

        Assert.Equal(1234.5m, ((Money)row.GetAttributeValue<AliasedValue>("total").Value).Value);
        Assert.Equal(2, row.GetAttributeValue<AliasedValue>("rows").Value);
    }
}
