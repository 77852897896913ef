using System.Xml.Linq;

namespace LocalDataverse.Tests.Query.Reference;

/// <summary>Writes random FetchXML over the accounts and contacts of <see cref="ReferenceData"/>.</summary>
public sealed class RandomFetch(int seed)
{
    private readonly Random random = new(seed);
    private int aliases;

    public XElement Rows()
    {
        var fetch = new XElement("fetch");
        var entity = new XElement("entity", new XAttribute("name", "account"), Attribute("name"), Attribute("employees"));
        fetch.Add(entity);
        List<string> joined = [];
        Links(entity, "account", joined, depth: 2);
        entity.Add(Filter("account", joined, depth: 3));
        if (random.Next(3) == 0)
        {
            fetch.Add(new XAttribute("top", random.Next(1, 30)));
        }

        foreach (var column in Some(["name", "employees", "revenue", "preferred", "founded", "createdon"], 2))
        {
            entity.Add(new XElement("order", new XAttribute("attribute", column), new XAttribute("descending", random.Next(2) == 0 ? "true" : "false")));
        }

        return fetch;
    }

    public XElement DistinctNames()
    {
        var fetch = Rows();
        fetch.Attribute("top")?.Remove();
        fetch.Add(new XAttribute("distinct", "true"));
        fetch.Descendants("attribute").Remove();
        fetch.Descendants("order").Remove();
        fetch.Element("entity")!.AddFirst(Attribute("name"), Attribute("rating"));
        return fetch;
    }

    public XElement Aggregate()
    {
        var fetch = Rows();
        fetch.Attribute("top")?.Remove();
        fetch.Add(new XAttribute("aggregate", "true"));
        fetch.Descendants("attribute").Remove();
        fetch.Descendants("order").Remove();
        var entity = fetch.Element("entity")!;
        foreach (var column in Some(["name", "rating", "preferred", "parentaccountid"], 2))
        {
            entity.Add(new XElement("attribute", new XAttribute("name", column), new XAttribute("alias", "g_" + column), new XAttribute("groupby", "true")));
        }

        if (random.Next(2) == 0)
        {
            entity.Add(new XElement("attribute", new XAttribute("name", "founded"), new XAttribute("alias", "month"), new XAttribute("groupby", "true"),
                new XAttribute("dategrouping", "month")));
        }

        foreach (var (function, column) in ((string, string)[])
            [("count", "accountid"), ("countcolumn", "employees"), ("sum", "employees"), ("sum", "revenue"), ("avg", "employees"), ("min", "revenue"), ("max", "founded")])
        {
            entity.Add(new XElement("attribute", new XAttribute("name", column), new XAttribute("alias", function + "_" + column), new XAttribute("aggregate", function)));
        }

        entity.Add(new XElement("attribute", new XAttribute("name", "name"), new XAttribute("alias", "names"), new XAttribute("aggregate", "countcolumn"),
            new XAttribute("distinct", "true")));
        return fetch;
    }

    private void Links(XElement parent, string table, List<string> joined, int depth)
    {
        for (var i = random.Next(depth + 1); i > 0; i--)
        {
            var kind = Pick("inner", "outer", "outer", "exists", "in", "natural");
            var (name, link) = Link(table, kind);
            parent.Add(link);
            if (kind is "inner" or "outer" or "natural")
            {
                joined.Add(name + ":" + link.Attribute("alias")!.Value);
                link.Add(Attribute(name == "account" ? "name" : "fullname"));
                Links(link, name, joined, depth - 1);
            }

            if (random.Next(2) == 0)
            {
                link.Add(Filter(name, [], depth: 1));
            }
        }
    }

    private (string Table, XElement Link) Link(string table, string kind)
    {
        var (name, from, to) = table == "account"
            ? random.Next(3) == 0 ? ("account", "accountid", "parentaccountid") : ("contact", "parentcustomerid", "accountid")
            : ("account", "accountid", "parentcustomerid");
        return (name, new XElement("link-entity", new XAttribute("name", name), new XAttribute("from", from), new XAttribute("to", to),
            new XAttribute("alias", "l" + aliases++), new XAttribute("link-type", kind)));
    }

    private XElement Filter(string table, List<string> joined, int depth)
    {
        var filter = new XElement("filter", new XAttribute("type", random.Next(2) == 0 ? "and" : "or"));
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            filter.Add(random.Next(5) switch
            {
                0 when depth > 0 => Filter(table, joined, depth - 1),
                1 when depth > 0 => Related(table, depth - 1),
                2 when joined.Count > 0 => Foreign(joined),
                _ => Condition(table),
            });
        }

        return filter;
    }

    private XElement Related(string table, int depth)
    {
        var (name, link) = Link(table, Pick("any", "not any", "all", "not all"));
        if (random.Next(3) > 0)
        {
            link.Add(Filter(name, [], depth));
        }

        return link;
    }

    private XElement Foreign(List<string> joined)
    {
        var parts = joined[random.Next(joined.Count)].Split(':');
        var condition = Condition(parts[0]);
        if (condition.Attribute("valueof") is null)
        {
            condition.Add(new XAttribute("entityname", parts[1]));
        }

        // A comparison of two columns stays within the root.
        return condition.Attribute("valueof") is not null && parts[0] != "account" ? Condition("account", compare: false) : condition;
    }

    private XElement Condition(string table, bool compare = true) => (table, random.Next(8)) switch
    {
        ("contact", < 4) => Text("fullname"),
        ("contact", _) => Number("age", "1", "2", "3", "5"),
        (_, 0 or 1) => Text("name"),
        (_, 2) => Number("employees", "1", "2", "3", "8"),
        (_, 3) => Number("revenue", "0", "10.5", "99.9999", "50"),
        (_, 4) => Operand("rating", Pick("eq", "ne", "in", "not-in", "null", "not-null"), "1", "2", "3"),
        (_, 5) => Operand("preferred", Pick("eq", "ne"), "0", "1"),
        (_, 6) => Number("founded", "2026-02-03", "2026-04-01", "2026-03-15"),
        _ when compare => new XElement("condition", new XAttribute("attribute", "employees"), new XAttribute("operator", Pick("eq", "ne", "gt", "le")),
            new XAttribute("valueof", "revenue")),
        _ => Number("createdon", "2026-03-18T10:00:00Z", "2026-03-19T00:00:00Z"),
    };

    // Patterns are operands of the pattern operators only: how punctuation sorts among letters is the culture's business.
    private XElement Text(string column) => random.Next(2) == 0
        ? Operand(column, Pick("like", "not-like", "begins-with", "not-begin-with", "ends-with", "not-end-with"),
            "alpha", "%a", "al%", "%e%", "b_ta", "d[%]l[_]ta", "beta  ", "E")
        : Operand(column, Pick("eq", "ne", "in", "not-in", "null", "gt", "le"), "alpha", "BETA", "gamma", "Epsilon", "beta  ");

    private XElement Number(string column, params string[] values) =>
        Operand(column, Pick("eq", "ne", "gt", "ge", "lt", "le", "between", "not-between", "in", "not-in", "null", "not-null"), values);

    private XElement Operand(string column, string operation, params string[] values)
    {
        var condition = new XElement("condition", new XAttribute("attribute", column), new XAttribute("operator", operation));
        if (operation is "null" or "not-null")
        {
            return condition;
        }

        var count = operation switch { "in" or "not-in" => random.Next(1, 4), "between" or "not-between" => 2, _ => 1 };
        for (var i = 0; i < count; i++)
        {
            condition.Add(new XElement("value", values[random.Next(values.Length)]));
        }

        return condition;
    }

    private static XElement Attribute(string name) => new("attribute", new XAttribute("name", name));

    private List<string> Some(string[] values, int most) => [.. values.OrderBy(_ => random.Next()).Take(random.Next(most + 1))];

    private string Pick(params string[] values) => values[random.Next(values.Length)];
}
