using System.Xml.Linq;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Reading;

namespace CrmCoaching.Plugins.Tests.Kpis;

public sealed class AggregateFetchTests
{
    private static readonly Guid Rep = new("11111111-1111-1111-1111-111111111111");
    private static readonly LocalZone India = new(190, TimeZoneInfo.FindSystemTimeZoneById("India Standard Time"));
    private static readonly ReadScope Scope = new([Rep], India, new DateTime(2017, 3, 22, 12, 0, 0, DateTimeKind.Utc));
    private static readonly DateSpan ToDate = new(new LocalDate(2017, 3, 1), new LocalDate(2017, 3, 22));

    [Fact]
    public void MonthAndTheYearBefore_OfADateOnlyColumn()
    {
        const string Expected =
            "<fetch aggregate=\"true\"><entity name=\"opportunity\">"
            + "<attribute name=\"actualclosedate\" groupby=\"true\" alias=\"y\" dategrouping=\"year\" usertimezone=\"false\" />"
            + "<attribute name=\"actualclosedate\" groupby=\"true\" alias=\"m\" dategrouping=\"month\" usertimezone=\"false\" />"
            + "<attribute name=\"actualclosedate\" alias=\"f0\" aggregate=\"count\" />"
            + "<attribute name=\"actualvalue_base\" alias=\"f1\" aggregate=\"sum\" />"
            + "<attribute name=\"actualvalue_base\" alias=\"f2\" aggregate=\"countcolumn\" />"
            + "<filter type=\"and\"><condition attribute=\"coach_closedowner\" operator=\"eq\" value=\"11111111-1111-1111-1111-111111111111\" />"
            + "<filter type=\"or\">"
            + "<filter type=\"and\"><condition attribute=\"actualclosedate\" operator=\"on-or-after\" value=\"2016-03-01\" /><condition attribute=\"actualclosedate\" operator=\"on-or-before\" value=\"2016-03-22\" /></filter>"
            + "<filter type=\"and\"><condition attribute=\"actualclosedate\" operator=\"on-or-after\" value=\"2017-03-01\" /><condition attribute=\"actualclosedate\" operator=\"on-or-before\" value=\"2017-03-22\" /></filter>"
            + "</filter><condition attribute=\"statecode\" operator=\"eq\" value=\"1\" /></filter></entity></fetch>";

        Assert.Equal(Expected, Fetch("revenue", ToDate, ToDate.YearEarlier()));
    }

    [Fact]
    public void InstantColumn_IsBoundedByTheRepsMidnightAndNow()
    {
        const string Expected =
            "<fetch aggregate=\"true\"><entity name=\"phonecall\"><attribute name=\"actualend\" alias=\"f0\" aggregate=\"count\" />"
            + "<filter type=\"and\"><condition attribute=\"ownerid\" operator=\"eq\" value=\"11111111-1111-1111-1111-111111111111\" />"
            + "<filter type=\"and\"><condition attribute=\"actualend\" operator=\"ge\" value=\"2017-02-28T18:30:00Z\" /><condition attribute=\"actualend\" operator=\"lt\" value=\"2017-03-22T12:00:01Z\" /></filter>"
            + "<condition attribute=\"directioncode\" operator=\"eq\" value=\"1\" /><condition attribute=\"statecode\" operator=\"eq\" value=\"1\" /></filter></entity></fetch>";

        Assert.Equal(Expected, Fetch("calls_made", ToDate));
    }

    [Fact]
    public void ShippedKpis_AreReadOncePerTableUserAndDateColumn()
    {
        var catalog = new KpiCatalog(ShippedKpis.All);
        var wanted = catalog.Usable.Where(kpi => !kpi.Label.IsHidden).Select(kpi => new Demand(kpi.Code, ToDate));
        var plan = ReadPlanner.Plan(catalog, [.. new DemandRule(catalog, KpiSettings.Default, Scope.Today).Needed(wanted)], Scope);

        Assert.Empty(catalog.Problems);
        Assert.Equal(7, plan.Count);
    }

    private static string Fetch(string code, params DateSpan[] spans)
    {
        var catalog = new KpiCatalog(ShippedKpis.All);
        var planned = Assert.Single(ReadPlanner.Plan(catalog, [.. spans.Select(days => new Demand(code, days))], Scope));
        return AggregateFetch.Of(planned.Query).ToString(SaveOptions.DisableFormatting);
    }
}
