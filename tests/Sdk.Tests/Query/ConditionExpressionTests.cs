using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Sdk.Tests.Query;

public sealed class ConditionExpressionTests
{
    [Fact]
    public void WithoutAValue_HasNoValues() =>
        Assert.Empty(new ConditionExpression("name", ConditionOperator.Null).Values);

    [Fact]
    public void OneValue_IsOneValue() =>
        Assert.Equal([5], new ConditionExpression("statecode", ConditionOperator.Equal, 5).Values);

    [Fact]
    public void SeveralValues_AreKeptInOrder() =>
        Assert.Equal(["a", "b"], new ConditionExpression("name", ConditionOperator.In, "a", "b").Values);

    [Fact]
    public void CollectionOfValues_IsSpread()
    {
        List<int> states = [1, 2];

        Assert.Equal([1, 2], new ConditionExpression("statecode", ConditionOperator.In, states).Values);
    }

    [Fact]
    public void ArrayOfNumbers_IsSpread() =>
        Assert.Equal([1, 2], new ConditionExpression("statecode", ConditionOperator.In, new[] { 1, 2 }).Values);

    [Fact]
    public void EntityNameInFront_IsTheAliasOfALink()
    {
        var condition = new ConditionExpression("a", "statecode", ConditionOperator.Equal, 0);

        Assert.Equal("a", condition.EntityName);
        Assert.Equal("statecode", condition.AttributeName);
        Assert.Equal([0], condition.Values);
        Assert.False(condition.CompareColumns);
    }

    [Fact]
    public void ColumnComparison_NamesTheOtherColumn()
    {
        var condition = new ConditionExpression("actualvalue", ConditionOperator.GreaterThan, true, "estimatedvalue");

        Assert.True(condition.CompareColumns);
        Assert.Equal(["estimatedvalue"], condition.Values);
    }
}
