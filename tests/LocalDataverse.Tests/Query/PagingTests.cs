using System.Xml.Linq;
using LocalDataverse.Faults;
using LocalDataverse.Tests.Query.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Query;

public sealed class PagingTests : IDisposable
{
    private const int Rows = 57;
    private readonly QueryDatabase database = new();

    public PagingTests()
    {
        database.Insert("systemuser", 900, ("fullname", "Zoe"));
        database.Insert("systemuser", 901, ("fullname", "Abe"));
        for (var i = 1; i <= Rows; i++)
        {
            database.Insert(
                "account", i, ("employees", i % 4 == 0 ? null : i % 3), ("name", (i % 5) switch { 0 => null, 1 => "a", 2 => "A", 3 => "Ä_x0041_\u0001", _ => "c" }),
                ("revenue", new Money(i % 2)), ("rating", i % 6 == 0 ? null : new OptionSetValue((i % 3) + 1)), ("createdon", new DateTime(2026, 1, 1).AddSeconds(i % 7)),
                ("preferred", i % 2 == 0), ("weight", i % 3 == 0 ? null : 1.0 / (i % 3)), ("score", 0.25m * (i % 4)),
                ("ownerid", new EntityReference("systemuser", QueryDatabase.Id(900 + (i % 2)))));
        }
    }

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("employees")]
    [InlineData("employees desc")]
    [InlineData("name")]
    [InlineData("name desc", "employees")]
    [InlineData("revenue", "createdon desc", "rating")]
    [InlineData("rating desc")]
    [InlineData("ownerid", "score desc", "preferred")]
    [InlineData("weight desc", "name desc")]
    [InlineData("accountid desc")]
    public void CookiePages_TogetherAreTheWhole(params string[] orders)
    {
        var whole = QueryDatabase.Numbers(database.Query(Query(orders)));
        List<int> paged = [];
        var query = Query(orders);
        query.PageInfo = new PagingInfo { Count = 4, PageNumber = 1 };
        EntityCollection page;
        do
        {
            page = database.Query(query);
            paged.AddRange(QueryDatabase.Numbers(page));
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
            Assert.NotNull(page.PagingCookie);
        }
        while (page.MoreRecords);

        Assert.Equal(Rows, whole.Count);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public void SimplePages_TogetherAreTheWhole()
    {
        var query = Query(["name"]);
        var whole = QueryDatabase.Numbers(database.Query(query));

        var pages = Enumerable.Range(1, 6).SelectMany(page =>
        {
            query.PageInfo = new PagingInfo { Count = 10, PageNumber = page };
            return QueryDatabase.Numbers(database.Query(query));
        });

        Assert.Equal(whole, pages);
    }

    [Fact]
    public void PageFurtherOn_SkipsFromTheCookie()
    {
        var first = database.Fetch("<fetch count='5' page='1'><entity name='account'><order attribute='createdon'/></entity></fetch>");
        var fourth = database.Fetch("<fetch count='5' page='4'><entity name='account'><order attribute='createdon'/></entity></fetch>");

        var jumped = database.Fetch(new XElement("fetch", new XAttribute("count", 5), new XAttribute("page", 4), new XAttribute("paging-cookie", first.PagingCookie),
            new XElement("entity", new XAttribute("name", "account"), new XElement("order", new XAttribute("attribute", "createdon")))).ToString());

        Assert.Equal(QueryDatabase.Numbers(fourth), QueryDatabase.Numbers(jumped));
    }

    [Fact]
    public void Cookie_HasThePlatformsForm()
    {
        var cookie = database.Fetch("<fetch count='1'><entity name='account'><order attribute='revenue' descending='true'/></entity></fetch>").PagingCookie;

        Assert.Equal(
            "<cookie page=\"1\"><revenue last=\"1.0000\" first=\"1.0000\" /><accountid last=\"{00000000-0000-0000-0000-000000000001}\""
            + " first=\"{00000000-0000-0000-0000-000000000001}\" /></cookie>",
            cookie);
    }

    [Theory]
    [InlineData("<fetch><entity name='account'><link-entity name='systemuser' from='systemuserid' to='ownerid' alias='u'><order attribute='fullname'/></link-entity></entity></fetch>")]
    [InlineData("<fetch distinct='true'><entity name='account'><attribute name='name'/></entity></fetch>")]
    public void QueryWithoutUniqueOrder_HasNoCookie(string fetch) => Assert.Null(database.Fetch(fetch).PagingCookie);

    [Fact]
    public void CookieOfAnotherOrder_IsRefused()
    {
        var cookie = database.Fetch("<fetch count='5'><entity name='account'><order attribute='name'/></entity></fetch>").PagingCookie;
        var query = Query(["employees"]);
        query.PageInfo = new PagingInfo { Count = 5, PageNumber = 2, PagingCookie = cookie };

        Support.Faults.Expect(ErrorCode.QueryBuilderPagingOrderBy, () => database.Query(query));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("<cookie/>")]
    [InlineData("<cookie page='x'/>")]
    [InlineData("<cookie page='1'><accountid first='x'/></cookie>")]
    [InlineData("<cookie page='1'><accountid last='x'/></cookie>")]
    [InlineData("<!DOCTYPE c [<!ENTITY e 'x'>]><cookie page='1'>&e;</cookie>")]
    public void BrokenCookie_IsRefused(string cookie)
    {
        var query = Query([]);
        query.PageInfo = new PagingInfo { Count = 5, PageNumber = 2, PagingCookie = cookie };

        Support.Faults.Expect(ErrorCode.QueryBuilderInvalidPagingCookie, () => database.Query(query));
    }

    [Fact]
    public void SimplePaging_EndsAtFiftyThousandRows() => Support.Faults.Expect(
        ErrorCode.OverRetrievalUpperLimitWithoutPagingCookie,
        () => database.Fetch("<fetch count='5000' page='11'><entity name='account'/></fetch>"));

    [Fact]
    public void TotalRecordCount_ComesOnRequestOnly()
    {
        Assert.Equal(-1, database.Fetch("<fetch count='2'><entity name='account'/></fetch>").TotalRecordCount);
        Assert.Equal(Rows, database.Fetch("<fetch count='2' returntotalrecordcount='true'><entity name='account'/></fetch>").TotalRecordCount);
    }

    [Fact]
    public void MoreThanFiveThousandRows_FillAPageAndLimitTheCount()
    {
        database.Execute("WITH RECURSIVE n(i) AS (SELECT 10000 UNION ALL SELECT i + 1 FROM n WHERE i < 15000) "
            + "INSERT INTO contact (contactid, fullname) SELECT CAST(printf('%016d', i) AS BLOB), 'x' FROM n");

        var page = database.Fetch("<fetch returntotalrecordcount='true'><entity name='contact'/></fetch>");

        Assert.Equal((5000, true, 5000, true), (page.Entities.Count, page.MoreRecords, page.TotalRecordCount, page.TotalRecordCountLimitExceeded));
        Assert.Single(database.Fetch(new XElement("fetch", new XAttribute("page", 2), new XAttribute("paging-cookie", page.PagingCookie),
            new XElement("entity", new XAttribute("name", "contact"))).ToString()).Entities);
    }

    [Fact]
    public void CountOfZero_IsTheDefaultPage() =>
        Assert.Equal(Rows, database.Fetch("<fetch count='0'><entity name='account'/></fetch>").Entities.Count);

    [Fact]
    public void Top_CutsWithoutSayingThatThereIsMore()
    {
        var top = database.Fetch("<fetch top='3'><entity name='account'/></fetch>");

        Assert.Equal([1, 2, 3], QueryDatabase.Numbers(top));
        Assert.False(top.MoreRecords);
    }

    private static QueryExpression Query(string[] orders)
    {
        var query = new QueryExpression("account");
        foreach (var order in orders.Where(order => order.Length > 0))
        {
            var parts = order.Split(' ');
            query.AddOrder(parts[0], parts.Length > 1 ? OrderType.Descending : OrderType.Ascending);
        }

        return query;
    }
}
