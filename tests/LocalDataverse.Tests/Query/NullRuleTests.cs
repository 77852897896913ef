using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Query;

/// <summary>What each operator finds among: 1 matching, 2 different, 3 without a value.</summary>
public sealed class NullRuleTests : IDisposable
{
    private readonly QueryDatabase database = new();

    public NullRuleTests()
    {
        database.Insert("account", 1, ("name", "Alpha"), ("employees", 10), ("rating", new OptionSetValue(1)),
            ("interests", new OptionSetValueCollection([new(1), new(3)])), ("founded", new DateTime(2026, 3, 18)),
            ("ownerid", new EntityReference("systemuser", QueryDatabase.Id(900))), ("owningbusinessunit", new EntityReference("businessunit", QueryDatabase.Id(800))));
        database.Insert("account", 2, ("name", "Beta"), ("employees", 20), ("rating", new OptionSetValue(2)),
            ("interests", new OptionSetValueCollection([new(2), new(13)])), ("founded", new DateTime(2026, 3, 19)),
            ("ownerid", new EntityReference("systemuser", QueryDatabase.Id(901))), ("owningbusinessunit", new EntityReference("businessunit", QueryDatabase.Id(801))));
        database.Insert("account", 3);
    }

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("name", "eq", "1", "alpha")]
    [InlineData("name", "ne", "2,3", "alpha")]
    [InlineData("name", "neq", "2,3", "alpha")]
    [InlineData("name", "like", "1", "%LPH%")]
    [InlineData("name", "not-like", "2,3", "%LPH%")]
    [InlineData("name", "begins-with", "1", "al")]
    [InlineData("name", "not-begin-with", "2,3", "al")]
    [InlineData("name", "ends-with", "1", "ha")]
    [InlineData("name", "not-end-with", "2,3", "ha")]
    [InlineData("name", "in", "1", "ALPHA", "Gamma")]
    [InlineData("name", "not-in", "2,3", "ALPHA", "Gamma")]
    [InlineData("name", "gt", "2", "alpha")]
    [InlineData("name", "le", "1", "alpha")]
    [InlineData("name", "null", "3")]
    [InlineData("name", "not-null", "1,2")]
    [InlineData("employees", "eq", "1", "10")]
    [InlineData("employees", "ne", "2,3", "10")]
    [InlineData("employees", "gt", "2", "10")]
    [InlineData("employees", "ge", "1,2", "10")]
    [InlineData("employees", "lt", "1", "20")]
    [InlineData("employees", "le", "1,2", "20")]
    [InlineData("employees", "between", "1", "5", "10")]
    [InlineData("employees", "not-between", "2,3", "5", "10")]
    [InlineData("employees", "in", "1", "10", "11")]
    [InlineData("employees", "not-in", "2,3", "10", "11")]
    [InlineData("rating", "eq", "1", "1")]
    [InlineData("rating", "ne", "2,3", "1")]
    [InlineData("rating", "in", "1", "1", "3")]
    [InlineData("rating", "not-in", "2,3", "1", "3")]
    [InlineData("interests", "contain-values", "1", "3")]
    [InlineData("interests", "contain-values", "1,2", "1", "2")]
    [InlineData("interests", "not-contain-values", "2,3", "3")]
    [InlineData("interests", "null", "3")]
    [InlineData("ownerid", "eq-userid", "1")]
    [InlineData("ownerid", "ne-userid", "2,3")]
    [InlineData("owningbusinessunit", "eq-businessid", "1")]
    [InlineData("owningbusinessunit", "ne-businessid", "2,3")]
    [InlineData("founded", "on", "1", "2026-03-18")]
    [InlineData("founded", "on-or-before", "1", "2026-03-18")]
    [InlineData("founded", "on-or-after", "1,2", "2026-03-18")]
    [InlineData("founded", "today", "1")]
    [InlineData("founded", "tomorrow", "2")]
    public void Operator_FindsTheseRows(string column, string operation, string expected, params string[] values)
    {
        var children = string.Concat(values.Select(value => $"<value>{value}</value>"));
        var found = database.Where($"<condition attribute='{column}' operator='{operation}'>{children}</condition>");

        Assert.Equal(expected, string.Join(",", found));
    }

    [Theory]
    [InlineData("eq", "4")]
    [InlineData("ne", "3,5")]
    [InlineData("gt", "5")]
    [InlineData("le", "4")]
    public void ColumnComparison_TreatsNullAsUnequal(string operation, string expected)
    {
        database.Insert("account", 4, ("employees", 5), ("duration", 5));
        database.Insert("account", 5, ("employees", 6), ("duration", 5));

        var found = database.Where($"<condition attribute='employees' operator='{operation}' valueof='duration'/>");

        Assert.Equal(expected, string.Join(",", found));
    }
}
