using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Sdk.Tests.Query;

public sealed class QueryExpressionTests
{
    [Fact]
    public void NewQuery_ReadsNoColumnsAndFiltersNothing()
    {
        var query = new QueryExpression("account");

        Assert.False(query.ColumnSet.AllColumns);
        Assert.Empty(query.ColumnSet.Columns);
        Assert.Empty(query.Criteria.Conditions);
        Assert.Equal(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.Null(query.TopCount);
    }

    [Fact]
    public void AddLink_StartsAtTheTableOfTheQuery()
    {
        var query = new QueryExpression("opportunity");

        LinkEntity account = query.AddLink("account", "parentaccountid", "accountid");
        LinkEntity owner = account.AddLink("systemuser", "owninguser", "systemuserid", JoinOperator.LeftOuter);

        Assert.Equal("opportunity", account.LinkFromEntityName);
        Assert.Equal(JoinOperator.Inner, account.JoinOperator);
        Assert.Equal("account", owner.LinkFromEntityName);
        Assert.Equal(JoinOperator.LeftOuter, owner.JoinOperator);
        Assert.Same(owner, Assert.Single(Assert.Single(query.LinkEntities).LinkEntities));
    }

    [Fact]
    public void AddOrder_KeepsTheSequence()
    {
        var query = new QueryExpression("account");

        query.AddOrder("name", OrderType.Ascending);
        query.AddOrder("createdon", OrderType.Descending);

        Assert.Equal(["name", "createdon"], query.Orders.Select(order => order.AttributeName));
        Assert.Equal(OrderType.Descending, query.Orders[1].OrderType);
    }

    [Fact]
    public void AddFilter_NestsAndReturnsTheChild()
    {
        var filter = new FilterExpression(LogicalOperator.Or);

        FilterExpression child = filter.AddFilter(LogicalOperator.And);
        child.AddCondition("statecode", ConditionOperator.Equal, 0);
        filter.AddCondition("a", "name", ConditionOperator.Like, "C%");

        Assert.Same(child, Assert.Single(filter.Filters));
        Assert.Equal("statecode", Assert.Single(child.Conditions).AttributeName);
        Assert.Equal("a", Assert.Single(filter.Conditions).EntityName);
    }

    [Fact]
    public void QueryByAttribute_PairsColumnsAndValues()
    {
        var query = new QueryByAttribute("account");

        query.AddAttributeValue("name", "Contoso");
        query.AddAttributeValue("statecode", 0);

        Assert.Equal(["name", "statecode"], query.Attributes);
        Assert.Equal(["Contoso", 0], query.Values);
    }
}
