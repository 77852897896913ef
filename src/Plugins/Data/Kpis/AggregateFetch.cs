using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Filters;
using CrmCoaching.Domain.Kpis.Reading;

namespace CrmCoaching.Data.Kpis;

/// <summary>Writes an aggregate query as FetchXML.</summary>
public static class AggregateFetch
{
    public const string UserAlias = "u";
    public const string YearAlias = "y";
    public const string MonthAlias = "m";
    public const string IdAlias = "i";
    private const string InstantForm = "yyyy-MM-ddTHH:mm:ssZ";

    public static string KeyAlias(int index) => "k" + index.ToString(CultureInfo.InvariantCulture);

    public static string FigureAlias(int index) => "f" + index.ToString(CultureInfo.InvariantCulture);

    public static XElement Of(AggregateQuery query) => new(
        "fetch",
        new XAttribute("aggregate", "true"),
        new XElement(
            "entity",
            new XAttribute("name", query.Table),
            Groups(query),
            query.Columns.Select((column, index) => Figure(query, column, FigureAlias(index))),
            new XElement("filter", new XAttribute("type", "and"), Users(query), Windows(query), query.Filter.Parts.Select(FilterText.ToXml))));

    private static IEnumerable<XElement> Groups(AggregateQuery query)
    {
        if (query.ByUser)
            yield return Group(query.UserColumn, UserAlias);
        if (query.ByMonth)
        {
            yield return MonthPart(query, "year", YearAlias);
            yield return MonthPart(query, "month", MonthAlias);
        }

        for (var key = 0; key < query.KeyColumns.Count; key++)
            yield return Group(query.KeyColumns[key], KeyAlias(key));
        if (query.IdColumn is not null)
            yield return Group(query.IdColumn, IdAlias);
    }

    private static XElement Group(string column, string alias) =>
        new("attribute", new XAttribute("name", column), new XAttribute("groupby", "true"), new XAttribute("alias", alias));

    /// <summary>Without <c>usertimezone='false'</c> the platform would group by the months of whoever asks.</summary>
    private static XElement MonthPart(AggregateQuery query, string part, string alias)
    {
        var group = Group(query.DateColumn, alias);
        group.Add(new XAttribute("dategrouping", part), new XAttribute("usertimezone", "false"));
        return group;
    }

    private static XElement Figure(AggregateQuery query, AggregateColumn column, string alias)
    {
        // A count of rows needs some column; that of the date is there on every table, and never empty in a window.
        var figure = new XElement("attribute", new XAttribute("name", column.Column ?? query.DateColumn), new XAttribute("alias", alias));
        figure.Add(new XAttribute("aggregate", column.Function switch
        {
            AggregateFunction.Rows => "count",
            AggregateFunction.Values or AggregateFunction.DistinctValues => "countcolumn",
            AggregateFunction.Sum => "sum",
            AggregateFunction.Minimum => "min",
            AggregateFunction.Maximum => "max",
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Function, "There is no such figure."),
        }));
        if (column.Function == AggregateFunction.DistinctValues)
            figure.Add(new XAttribute("distinct", "true"));
        return figure;
    }

    private static XElement Users(AggregateQuery query) => FilterText.ToXml(new FilterCondition(
        query.UserColumn,
        query.ByUser ? FilterCondition.In : FilterCondition.Equal,
        [.. query.Users.Select(user => user.ToString("D", CultureInfo.InvariantCulture))]));

    private static XElement Windows(AggregateQuery query)
    {
        XElement[] ranges = [.. query.Dates == DateBehavior.DateOnly
            ? Joined(query.Windows.Select(window => window.Days)).Select(days =>
                Range(query.DateColumn, "on-or-after", days.First.ToString(), "on-or-before", days.Last.ToString()))
            : query.Windows.Select(window =>
                Range(query.DateColumn, "ge", Instant(window.Instants!.Value.From), "lt", Instant(window.Instants.Value.End)))];
        return ranges.Length == 1 ? ranges[0] : new XElement("filter", new XAttribute("type", "or"), ranges);
    }

    /// <summary>Neighbouring days as one stretch: fewer conditions for the same rows.</summary>
    private static List<DateSpan> Joined(IEnumerable<DateSpan> spans)
    {
        var joined = new List<DateSpan>();
        foreach (var span in spans.OrderBy(span => span.First))
        {
            var last = joined.Count - 1;
            if (last >= 0 && joined[last].Last.AddDays(1) == span.First)
                joined[last] = new DateSpan(joined[last].First, span.Last);
            else
                joined.Add(span);
        }

        return joined;
    }

    private static XElement Range(string column, string from, string fromValue, string to, string toValue) => new(
        "filter",
        new XAttribute("type", "and"),
        FilterText.ToXml(new FilterCondition(column, from, [fromValue])),
        FilterText.ToXml(new FilterCondition(column, to, [toValue])));

    private static string Instant(DateTime utc) => utc.ToString(InstantForm, CultureInfo.InvariantCulture);
}
