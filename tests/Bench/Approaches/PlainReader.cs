using System.Globalization;
using System.Xml.Linq;
using CrmCoaching.Bench.Company;
using CrmCoaching.Bench.Kpis;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Bench.Approaches;

/// <summary>What one writes first: a query for each KPI and period, whose rows come page by page and are added up here.</summary>
internal sealed class PlainReader(IOrganizationService service, DateTime now) : IFigureReader
{
    private const int PageSize = 5000;

    public IReadOnlyDictionary<FigureDemand, decimal?> Read(IReadOnlyList<FigureDemand> demands) => demands.ToDictionary(demand => demand, Read);

    private decimal? Read(FigureDemand demand)
    {
        var figure = demand.Figure;
        var rows = 0L;
        var values = 0L;
        var total = 0m;
        var distinct = new HashSet<Guid>();
        foreach (var row in Rows(Fetch(demand)))
        {
            rows++;
            if (figure.Column is not { } column || !row.Attributes.TryGetValue(column, out var value)) continue;
            values++;
            if (value is Money money) total += money.Value;
            else if (value is EntityReference reference) distinct.Add(reference.Id);
        }

        return figure.Result(rows, figure.Kind == FigureKind.Distinct ? distinct.Count : values, total);
    }

    private IEnumerable<Entity> Rows(XElement fetch)
    {
        for (var page = 1; ; page++)
        {
            fetch.SetAttributeValue("page", page);
            var rows = service.RetrieveMultiple(new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting)));
            foreach (var row in rows.Entities) yield return row;
            if (!rows.MoreRecords) yield break;
            fetch.SetAttributeValue("paging-cookie", rows.PagingCookie);
        }
    }

    private XElement Fetch(FigureDemand demand)
    {
        var (rep, figure, period) = demand;
        var source = figure.Source;
        var filter = new XElement("filter", Where(source.UserColumn, "eq", rep.Id), Window(source, rep, period), figure.Conditions.Select(Where));
        if (source == FigureSource.Meetings) filter.Add(WithCustomer(), NotOwn(OneOnOneTable.Appointment), NotOwn(OneOnOneTable.BufferAppointment));
        return new XElement(
            "fetch",
            new XAttribute("count", PageSize),
            new XElement("entity", new XAttribute("name", source.Table), new XElement("attribute", new XAttribute("name", figure.Column ?? source.DateColumn)), filter));
    }

    private object[] Window(FigureSource source, Salesperson rep, Period period)
    {
        if (source.IsDay) return [Where(source.DateColumn, "on-or-after", Day(period.First)), Where(source.DateColumn, "on-or-before", Day(period.Last))];
        var (from, end) = period.Instants(rep, now);
        return [Where(source.DateColumn, "ge", Instant(from)), Where(source.DateColumn, "lt", Instant(end))];
    }

    private static XElement WithCustomer()
    {
        var party = Related("any", ActivityPartyTable.LogicalName, "activityid", "activityid");
        var either = new XElement("filter", new XAttribute("type", "or"));
        foreach (var customer in new[] { AccountTable.LogicalName, ContactTable.LogicalName, LeadTable.LogicalName })
        {
            either.Add(Related("any", customer, customer + "id", ActivityPartyTable.Partyid));
        }

        party.Add(new XElement("filter", Where(new Condition(ActivityPartyTable.Participationtypemask, true, 5, 6)), either));
        return party;
    }

    private static XElement NotOwn(string column) => Related("not any", OneOnOneTable.LogicalName, column, "activityid");

    private static XElement Related(string kind, string table, string from, string to) => new(
        "link-entity", new XAttribute("name", table), new XAttribute("from", from), new XAttribute("to", to), new XAttribute("link-type", kind));

    private static XElement Where(Condition condition) => new(
        "condition",
        new XAttribute("attribute", condition.Column),
        new XAttribute("operator", condition.Is ? "in" : "not-in"),
        condition.Values.Select(value => new XElement("value", value)));

    private static XElement Where(string column, string comparison, object value) =>
        new("condition", new XAttribute("attribute", column), new XAttribute("operator", comparison), new XAttribute("value", value));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
