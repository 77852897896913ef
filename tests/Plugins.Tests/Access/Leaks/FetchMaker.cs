using System.Xml.Linq;
using LocalDataverse.Metadata;

namespace CrmCoaching.Plugins.Tests.Access.Leaks;

/// <summary>Random FetchXML over the tables of the solution and those around them: links of every kind, filters, orders, aggregates.</summary>
internal sealed class FetchMaker(MetadataCatalog catalog, Random random)
{
    private static readonly string[] Around = ["systemuser", "opportunity", "account", "activitypointer", "appointment", "task", "activityparty", "annotation", "appnotification", "team", "role"];
    private static readonly string[] Joins = ["inner", "outer", "exists", "in", "matchfirstrowusingcrossapply", "any", "not any", "all"];
    private readonly Table[] tables =
    [
        .. catalog.Tables.Where(table => table.LogicalName.StartsWith("coach_", StringComparison.Ordinal) || Around.Contains(table.LogicalName)),
    ];

    /// <summary>The entity set to send it to, and the query.</summary>
    public (Table Table, XElement Fetch) Next()
    {
        var table = AnyTable();
        var isAggregate = random.Next(10) < 3;
        var entity = new XElement("entity", new XAttribute("name", table.LogicalName), isAggregate ? Figures(table) : Columns(table));
        for (var link = random.Next(3); link > 0; link--) entity.Add(Link(table, depth: 2, isAggregate));
        if (random.Next(2) == 0) entity.Add(Filter(table));
        if (!isAggregate && random.Next(3) == 0) entity.Add(new XElement("order", new XAttribute("attribute", Any(Stored(table)).LogicalName)));
        return (table, new XElement("fetch", isAggregate ? new XAttribute("aggregate", "true") : null, entity));
    }

    public Table AnyTable() => tables[random.Next(tables.Length)];

    public static IEnumerable<Column> Stored(Table table) =>
        table.Columns.Values.Where(column => column.Type is not (ColumnType.Virtual or ColumnType.PartyList or ColumnType.Image or ColumnType.File));

    private object Columns(Table table) => random.Next(2) == 0
        ? new XElement("all-attributes")
        : Enumerable.Range(0, 3).Select(_ => Any(Stored(table)).LogicalName).Distinct().Select(name => new XElement("attribute", new XAttribute("name", name)));

    private object[] Figures(Table table)
    {
        var column = Any(Stored(table));
        return
        [
            new XElement("attribute", new XAttribute("name", table.PrimaryId), new XAttribute("alias", "n"), new XAttribute("aggregate", "count")),
            column.Type is ColumnType.Text or ColumnType.Choice or ColumnType.Lookup && random.Next(2) == 0
                ? new XElement("attribute", new XAttribute("name", column.LogicalName), new XAttribute("alias", "g"), new XAttribute("groupby", "true"))
                : new XElement("attribute", new XAttribute("name", column.LogicalName), new XAttribute("alias", "c"), new XAttribute("aggregate", "countcolumn")),
        ];
    }

    private XElement Link(Table table, int depth, bool isAggregate)
    {
        var down = table.OneToMany.Where(one => tables.Any(other => other.LogicalName == one.ReferencingTable)).ToList();
        var up = table.ManyToOne.Where(one => tables.Any(other => other.LogicalName == one.ReferencedTable)).ToList();
        var goesDown = down.Count > 0 && (up.Count == 0 || random.Next(2) == 0);
        if (!goesDown && up.Count == 0) return new XElement("filter");
        var relationship = goesDown ? Any(down) : Any(up);
        var other = catalog.Table(goesDown ? relationship.ReferencingTable : relationship.ReferencedTable);
        var join = Any(Joins);
        var isTest = join is not ("inner" or "outer" or "matchfirstrowusingcrossapply");
        var link = new XElement(
            "link-entity",
            new XAttribute("name", other.LogicalName),
            new XAttribute("from", goesDown ? relationship.ReferencingColumn : relationship.ReferencedColumn),
            new XAttribute("to", goesDown ? relationship.ReferencedColumn : relationship.ReferencingColumn),
            new XAttribute("link-type", join));
        if (!isTest && !isAggregate) link.Add(Columns(other));
        if (random.Next(2) == 0) link.Add(Filter(other));
        if (depth > 1 && random.Next(2) == 0) link.Add(Link(other, depth - 1, isAggregate));
        return join is "any" or "not any" or "all" ? new XElement("filter", link) : link;
    }

    private XElement Filter(Table table)
    {
        var texts = Stored(table).Where(column => column.Type is ColumnType.Text or ColumnType.Memo).ToList();
        var condition = texts.Count > 0 && random.Next(3) > 0
            ? new XElement("condition", new XAttribute("attribute", Any(texts).LogicalName), new XAttribute("operator", Any(["like", "not-like", "begins-with", "ge"])), new XAttribute("value", Any([Marker.Prefix + "%", "%" + Marker.Prefix + "%", Marker.Prefix])))
            : new XElement("condition", new XAttribute("attribute", Any(Stored(table)).LogicalName), new XAttribute("operator", Any(["null", "not-null"])));
        return new XElement("filter", condition);
    }

    private T Any<T>(IEnumerable<T> items)
    {
        var list = items as IReadOnlyList<T> ?? [.. items];
        return list[random.Next(list.Count)];
    }
}
