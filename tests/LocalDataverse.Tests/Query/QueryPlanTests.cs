using System.Globalization;
using CrmCoaching.Tests.Support;
using LocalDataverse.Metadata;
using LocalDataverse.Query;
using LocalDataverse.Query.Binding;
using LocalDataverse.Query.Readers;
using LocalDataverse.Query.Sql;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Tests.Query;

/// <summary>The queries that read many rows of the real tables find them by an index.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private readonly HostFixture host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("actualclosedate", "opportunity$ownerid$actualclosedate")]
    [InlineData("estimatedclosedate", "opportunity$ownerid$estimatedclosedate")]
    [InlineData("createdon", "opportunity$ownerid$createdon")]
    public void SumOfSomeOwnersInAMonth_SearchesOwnersAndDatesTogether(string date, string index)
    {
        var owners = string.Concat(Enumerable.Range(1, 36).Select(i => $"<value>{QueryDatabase.Id(i)}</value>"));

        var plan = Plan($"<fetch aggregate='true'><entity name='opportunity'><attribute name='estimatedvalue' alias='v' aggregate='sum'/>"
            + "<attribute name='ownerid' alias='o' groupby='true'/><filter>"
            + $"<condition attribute='ownerid' operator='in'>{owners}</condition><condition attribute='{date}' operator='ge' value='2026-02-01'/>"
            + $"<condition attribute='{date}' operator='lt' value='2026-03-01'/></filter></entity></fetch>");

        Assert.Contains($"SEARCH t0 USING INDEX {index} (ownerid=? AND {date}>? AND {date}<?)", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_ContinuesAtItsPlaceInTheKey()
    {
        var cookie = "&lt;cookie page=&quot;1&quot;&gt;&lt;opportunityid last=&quot;{00000000-0000-0000-0000-000000000001}&quot;/&gt;&lt;/cookie&gt;";

        var plan = Plan($"<fetch page='2' paging-cookie='{cookie}'><entity name='opportunity'><attribute name='name'/></entity></fetch>");

        Assert.Contains("(opportunityid>?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private string Plan(string fetchXml)
    {
        using var connection = new SqliteConnection($"Data Source={host.DatabasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        SqliteFunctions.Register(connection);
        var user = new QueryUser(Guid.Empty, Guid.Empty, [], TimeZoneInfo.Utc, CultureInfo.InvariantCulture);
        var scope = new QueryScope(
            host.Organization.Metadata, connection, null, user, host.Clock.GetUtcNow().UtcDateTime, new FiscalCalendar(new DateOnly(2000, 1, 1), 2002, false), new AllRows());
        var query = QueryBinder.Bind(FetchXmlReader.Read(fetchXml), scope);
        var context = new SqlContext(scope);
        var sql = query.Definition.IsAggregate
            ? new AggregateStatement(query, context, QueryLimits.AggregatedRows).Text
            : new RowStatement(query, context, query.Definition.PagingCookie is { } text ? LocalDataverse.Query.Paging.PagingCookie.Parse(text) : null).Text;
        using var command = context.Command("EXPLAIN QUERY PLAN " + sql);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join("\n", lines);
    }

    private sealed class AllRows : IRowAccess
    {
        public string? ReadPredicate(Table table, string alias, Func<object, string> addParameter) => null;
    }
}
