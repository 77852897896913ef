using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

/// <summary>Account 1 has the contacts 51 (40 years) and 52 (30), account 2 has 53 (20), account 3 none.</summary>
public sealed class JoinTests : IDisposable
{
    private const string Keys = "name='contact' from='parentcustomerid' to='accountid'";
    private readonly QueryDatabase database = new();

    public JoinTests()
    {
        foreach (var number in (int[])[1, 2, 3])
        {
            database.Insert("account", number, ("name", "Account " + number), ("parentaccountid", number == 1 ? null : new EntityReference("account", QueryDatabase.Id(number - 1))));
        }

        Contact(51, 1, 40);
        Contact(52, 1, 30);
        Contact(53, 2, 20);
    }

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("<link-entity " + Keys + "/>", "1,1,2")]
    [InlineData("<link-entity " + Keys + " link-type='natural'/>", "1,1,2")]
    [InlineData("<link-entity " + Keys + " link-type='outer'/>", "1,1,2,3")]
    [InlineData("<link-entity " + Keys + " link-type='exists'/>", "1,2")]
    [InlineData("<link-entity " + Keys + " link-type='in'/>", "1,2")]
    [InlineData("<link-entity " + Keys + " link-type='matchfirstrowusingcrossapply'/>", "1,2")]
    [InlineData("<link-entity " + Keys + " link-type='outer'><filter><condition attribute='age' operator='gt' value='35'/></filter></link-entity>", "1,2,3")]
    [InlineData("<link-entity " + Keys + " link-type='outer' alias='c'/><filter><condition entityname='c' attribute='age' operator='gt' value='35'/></filter>", "1")]
    [InlineData("<link-entity " + Keys + " link-type='outer' alias='c'/><filter><condition entityname='c' attribute='contactid' operator='null'/></filter>", "3")]
    [InlineData("<filter><link-entity " + Keys + " link-type='any'><filter><condition attribute='age' operator='lt' value='35'/></filter></link-entity></filter>", "1,2")]
    [InlineData("<filter><link-entity " + Keys + " link-type='not any'><filter><condition attribute='age' operator='gt' value='35'/></filter></link-entity></filter>", "2,3")]
    [InlineData("<filter><link-entity " + Keys + " link-type='all'><filter><condition attribute='age' operator='gt' value='35'/></filter></link-entity></filter>", "2")]
    [InlineData("<filter><link-entity " + Keys + " link-type='not all'><filter><condition attribute='age' operator='gt' value='35'/></filter></link-entity></filter>", "1")]
    [InlineData("<filter type='or'><condition attribute='name' operator='eq' value='Account 3'/><link-entity " + Keys + " link-type='any'><filter><condition attribute='age' operator='eq' value='20'/></filter></link-entity></filter>", "2,3")]
    [InlineData("<link-entity name='account' from='accountid' to='parentaccountid' alias='p'><link-entity " + Keys + " link-type='exists'/></link-entity>", "2,3")]
    [InlineData("<link-entity name='account' from='accountid' to='parentaccountid' alias='p'/><filter><condition attribute='name' operator='gt' valueof='p.name'/></filter>", "2,3")]
    public void LinkTypes_FindTheseAccounts(string inner, string expected) =>
        Assert.Equal(expected, string.Join(",", QueryDatabase.Numbers(database.Fetch($"<fetch><entity name='account'>{inner}</entity></fetch>"))));

    [Fact]
    public void MatchFirstRow_NamesColumnsBySchemaName()
    {
        var row = database.Fetch($"<fetch><entity name='account'><link-entity {Keys} link-type='matchfirstrowusingcrossapply' alias='c'><attribute name='fullname'/></link-entity></entity></fetch>").Entities[0];

        Assert.Equal("Contact 51", row.GetAttributeValue<AliasedValue>("FullName").Value);
    }

    [Fact]
    public void Distinct_FoldsRepeatedRowsAndLeavesTheKeyOut()
    {
        var rows = database.Fetch($"<fetch distinct='true'><entity name='account'><attribute name='name'/><link-entity {Keys}/></entity></fetch>").Entities;

        Assert.Equal(["Account 1", "Account 2"], rows.Select(row => row.GetAttributeValue<string>("name")));
        Assert.All(rows, row => Assert.Equal(["name"], row.Attributes.Keys));
    }

    [Fact]
    public void QueryExpressionFilterOnLinks_MeansTheSame()
    {
        var query = new QueryExpression("account");
        query.Criteria.AnyAllFilterLinkEntity = new LinkEntity("account", "contact", "accountid", "parentcustomerid", JoinOperator.NotAny);
        query.Criteria.AnyAllFilterLinkEntity.LinkCriteria.AddCondition("age", ConditionOperator.GreaterThan, 35);

        Assert.Equal([2, 3], QueryDatabase.Numbers(database.Query(query)));
    }

    [Fact]
    public void CompareColumns_OfTheSdk_TakesTheColumnsName()
    {
        var query = new QueryExpression("account");
        query.Criteria.AddCondition("name", ConditionOperator.Equal, true, "name");

        Assert.Equal([1, 2, 3], QueryDatabase.Numbers(database.Query(query)));
    }

    [Fact]
    public void CompareColumns_OfTheSdk_DoesNotReachOtherTables()
    {
        var query = new QueryExpression("account");
        query.AddLink("account", "parentaccountid", "accountid").EntityAlias = "p";
        query.Criteria.AddCondition("name", ConditionOperator.NotEqual, true, "p.name");

        ExpectedFault.Of(ErrorCode.QueryBuilderNoAttribute, () => database.Query(query));
    }

    [Theory]
    [InlineData("accountid", "under", 1, "2,3")]
    [InlineData("accountid", "eq-or-under", 2, "2,3")]
    [InlineData("accountid", "not-under", 1, "1")]
    [InlineData("accountid", "above", 3, "1,2")]
    [InlineData("accountid", "eq-or-above", 2, "1,2")]
    [InlineData("parentaccountid", "eq-or-under", 1, "2,3")]
    [InlineData("parentaccountid", "not-under", 1, "1,2")]
    public void HierarchicalOperators_FollowTheTree(string column, string operation, int of, string expected) =>
        Assert.Equal(expected, string.Join(",", database.Where($"<condition attribute='{column}' operator='{operation}' value='{QueryDatabase.Id(of)}'/>")));

    [Fact]
    public void CountChildren_CountsTheRowsDirectlyBelow()
    {
        var rows = database.Fetch("<fetch><entity name='account'><attribute name='accountid' alias='children' rowaggregate='CountChildren'/></entity></fetch>").Entities;

        Assert.Equal([1, 1, 0], rows.Select(row => (int)row.GetAttributeValue<AliasedValue>("children").Value));
    }

    private void Contact(int number, int account, int age) => database.Insert(
        "contact", number, ("fullname", "Contact " + number), ("age", age), ("parentcustomerid", new EntityReference("account", QueryDatabase.Id(account))));
}
