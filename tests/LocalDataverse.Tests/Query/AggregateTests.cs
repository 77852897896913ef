using LocalDataverse.Faults;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

public sealed class AggregateTests : IDisposable
{
    private readonly QueryDatabase database = new();

    public AggregateTests()
    {
        database.Insert("systemuser", 900, ("fullname", "Zoe"));
        database.Insert("systemuser", 901, ("fullname", "Abe"));
        Account(1, 900, 1500, 100.10m, 1, "2026-03-28T12:00:00Z");
        Account(2, 901, 2700, null, 2, "2026-03-29T00:30:00Z");
        Account(3, 900, 2900, 200m, 1, "2026-03-31T23:30:00Z");
        Account(4, 901, null, null, null, null);
        Account(5, 900, 2900, 0.01m, 3, "2025-12-31T23:59:59Z");
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public void EveryFunction_HasItsType()
    {
        var row = Fetch("""
            <attribute name='employees' alias='average' aggregate='avg'/><attribute name='employees' alias='rows' aggregate='count'/>
            <attribute name='employees' alias='values' aggregate='countcolumn'/><attribute name='employees' alias='different' aggregate='countcolumn' distinct='true'/>
            <attribute name='employees' alias='most' aggregate='max'/><attribute name='employees' alias='sum' aggregate='sum'/>
            <attribute name='revenue' alias='money' aggregate='sum'/><attribute name='revenue' alias='mean' aggregate='avg'/>
            <attribute name='createdon' alias='first' aggregate='min'/><attribute name='score' alias='score' aggregate='sum'/>
            <attribute name='weight' alias='weight' aggregate='avg'/>
            """).Entities.Single();

        Assert.Equal(2500, Value(row, "average"));
        Assert.Equal(5, Value(row, "rows"));
        Assert.Equal(4, Value(row, "values"));
        Assert.Equal(3, Value(row, "different"));
        Assert.Equal(2900, Value(row, "most"));
        Assert.Equal(10000, Value(row, "sum"));
        Assert.Equal(300.11m, ((Money)Value(row, "money")!).Value);
        Assert.Equal(100.0367m, ((Money)Value(row, "mean")!).Value);
        Assert.Equal(new DateTime(2025, 12, 31, 23, 59, 59, DateTimeKind.Utc), Value(row, "first"));
        Assert.Equal("2,900", row.FormattedValues["most"]);

        // Only nulls: a sum is 0, an average nothing.
        Assert.Equal(0m, Value(row, "score"));
        Assert.Null(Value(row, "weight"));
    }

    [Fact]
    public void Groups_KeepTheirTypesAndNames()
    {
        var rows = Fetch("<attribute name='ownerid' alias='owner' groupby='true'/><attribute name='rating' alias='rating' groupby='true'/>"
            + "<attribute name='accountid' alias='n' aggregate='count'/><order alias='owner'/><order alias='rating'/>").Entities;

        Assert.Equal(["Abe/", "Abe/Warm", "Zoe/Cold", "Zoe/Hot"], rows.Select(row => row.FormattedValues["owner"] + "/"
            + (row.FormattedValues.TryGetValue("rating", out var rating) ? rating : "")));
        Assert.Equal([1, 1, 1, 2], rows.Select(row => (int)Value(row, "n")!));
        Assert.Equal("Zoe", ((EntityReference)Value(rows[3], "owner")!).Name);
        Assert.Equal(1, ((OptionSetValue)Value(rows[3], "rating")!).Value);
        Assert.False(rows[0].Contains("rating"));
    }

    [Fact]
    public void Order_ByAnAggregate_MayDescend()
    {
        var rows = Fetch("<attribute name='ownerid' alias='owner' groupby='true'/><attribute name='employees' alias='mean' aggregate='avg'/><order alias='mean' descending='true'/>").Entities;

        Assert.Equal([2700, 2433], rows.Select(row => (int)Value(row, "mean")!));
    }

    [Theory]
    [InlineData("Europe/London", "", "2025-12:1 2026-3:2 2026-4:1")]
    [InlineData("Europe/London", "usertimezone='false'", "2025-12:1 2026-3:3")]
    [InlineData("Asia/Kolkata", "", "2026-1:1 2026-3:2 2026-4:1")]
    [InlineData("America/New_York", "", "2025-12:1 2026-3:3")]
    public void DateGroups_FollowTheUsersZoneOrUtc(string zone, string flag, string expected)
    {
        database.User = database.User with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) };

        var rows = Fetch($"<attribute name='createdon' alias='y' groupby='true' dategrouping='year' {flag}/><attribute name='createdon' alias='m' groupby='true' dategrouping='month' {flag}/>"
            + "<attribute name='accountid' alias='n' aggregate='count'/><filter><condition attribute='createdon' operator='not-null'/></filter>").Entities;

        Assert.Equal(expected, string.Join(" ", rows.Select(row => $"{Value(row, "y")}-{Value(row, "m")}:{Value(row, "n")}")));
    }

    [Theory]
    [InlineData("2023-03-25", "25", "12", "3", "1", "2,023", "Quarter 1 FY2023", "FY2023")]
    [InlineData("2023-08-27", "27", "35", "8", "3", "2,023", "Quarter 3 FY2023", "FY2023")]
    [InlineData("2024-12-31", "31", "53", "12", "4", "2,024", "Quarter 4 FY2024", "FY2024")]
    public void DateParts_AreThoseOfTheDocumentation(string date, params string[] expected)
    {
        database.Execute("DELETE FROM account");
        database.Insert("account", 1, ("founded", DateTime.Parse(date, null)));
        string[] parts = ["day", "week", "month", "quarter", "year", "fiscal-period", "fiscal-year"];

        var row = Fetch(string.Concat(parts.Select((part, i) => $"<attribute name='founded' alias='p{i}' groupby='true' dategrouping='{part}'/>"))).Entities.Single();

        Assert.Equal(expected, parts.Select((_, i) => row.FormattedValues[$"p{i}"]));
    }

    [Fact]
    public void QueryExpressionGroups_AreThoseOfUtc()
    {
        database.User = database.User with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata") };
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet() };
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("createdon", XrmAggregateType.None, "m", XrmDateTimeGrouping.Month) { HasGroupBy = true });
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("accountid", XrmAggregateType.Count, "n"));
        query.Criteria.AddCondition("createdon", ConditionOperator.NotNull);

        Assert.Equal(["3:3", "12:1"], database.Query(query).Entities.Select(row => $"{Value(row, "m")}:{Value(row, "n")}"));
    }

    [Theory]
    [InlineData("<attribute name='rating' alias='x' aggregate='sum'/>")]
    [InlineData("<attribute name='rating' alias='x' aggregate='max'/>")]
    [InlineData("<attribute name='preferred' alias='x' aggregate='min'/>")]
    [InlineData("<attribute name='ownerid' alias='x' aggregate='max'/>")]
    [InlineData("<attribute name='accountid' alias='x' aggregate='min'/>")]
    [InlineData("<attribute name='name' alias='x' aggregate='sum'/>")]
    [InlineData("<attribute name='createdon' alias='x' aggregate='avg'/>")]
    [InlineData("<attribute name='interests' alias='x' groupby='true'/>")]
    public void ColumnThatCanNotBeAggregated_IsRefused(string attribute) =>
        Support.Faults.Expect(ErrorCode.QueryBuilderInvalidAggregateAttribute, () => Fetch(attribute));

    [Fact]
    public void MoreRowsThanTheLimit_AreRefused()
    {
        Support.Faults.Expect(ErrorCode.AggregateQueryRecordLimitExceeded, () => database.Fetch(
            "<fetch aggregate='true' aggregatelimit='4'><entity name='account'><attribute name='accountid' alias='n' aggregate='count'/></entity></fetch>"));
        Assert.Single(database.Fetch(
            "<fetch aggregate='true' aggregatelimit='5'><entity name='account'><attribute name='accountid' alias='n' aggregate='count'/></entity></fetch>").Entities);
    }

    [Fact]
    public void FiftyThousandRows_AreTheMost()
    {
        Fill(50_000);
        const string Count = "<fetch aggregate='true'><entity name='contact'><attribute name='contactid' alias='n' aggregate='count'/></entity></fetch>";
        Assert.Equal(50_000, Value(database.Fetch(Count).Entities.Single(), "n"));

        Fill(1, from: 60_000);
        Support.Faults.Expect(ErrorCode.AggregateQueryRecordLimitExceeded, () => database.Fetch(Count));
    }

    [Fact]
    public void MoreThanFiveThousandGroups_AreCutOffSilently()
    {
        Fill(5_001);

        var groups = database.Fetch("<fetch aggregate='true'><entity name='contact'><attribute name='contactid' alias='n' aggregate='count'/>"
            + "<attribute name='age' alias='age' groupby='true'/></entity></fetch>");

        Assert.Equal((5_000, false), (groups.Entities.Count, groups.MoreRecords));
    }

    private void Fill(int count, int from = 0) => database.Execute(
        $"WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i < {from + count - 1}) "
        + "INSERT INTO contact (contactid, age) SELECT CAST(printf('%016d', i) AS BLOB), i FROM n");

    private void Account(int number, int owner, int? employees, decimal? revenue, int? rating, string? created) => database.Insert(
        "account", number, ("ownerid", new EntityReference("systemuser", QueryDatabase.Id(owner))), ("employees", employees),
        ("revenue", revenue is { } amount ? new Money(amount) : null), ("rating", rating is { } value ? new OptionSetValue(value) : null),
        ("createdon", created is null ? null : DateTimeOffset.Parse(created, null).UtcDateTime));

    private EntityCollection Fetch(string inner) => database.Fetch($"<fetch aggregate='true'><entity name='account'>{inner}</entity></fetch>");

    private static object? Value(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias).Value;
}
