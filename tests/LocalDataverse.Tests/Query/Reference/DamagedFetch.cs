using System.Xml.Linq;

namespace LocalDataverse.Tests.Query.Reference;

/// <summary>Spoils a valid query in one to three places: names, values, whole nodes, single characters.</summary>
public static class DamagedFetch
{
    private static readonly string[] Values =
        ["", " ", "name", "accountid", "createdon", "opens", "virtual", "interests", "notes", "true", "-1", "0", "1e400", "99999999999999999999", "2026-13-45",
            "9999-12-31T23:59:59Z", "0001-01-01", "NaN", "Infinity", "{", "%", "[", "a.b.c", "l0.name", "ÿ", "outer", "last-x-years", "in-fiscal-year",
            "under", "contain-values", "eq-userid", "'; DROP TABLE account; --", "00000000-0000-0000-0000-000000000000", "avg", "week"];

    public static string From(XElement fetch, int seed)
    {
        var random = new Random(seed);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var nodes = fetch.DescendantsAndSelf().ToList();
            var node = nodes[random.Next(nodes.Count)];
            var attributes = node.Attributes().ToList();
            switch (random.Next(6))
            {
                case 0 when node != fetch:
                    node.Remove();
                    break;
                case 1:
                    node.Add(new XElement(nodes[random.Next(nodes.Count)]));
                    break;
                case 2 when attributes.Count > 0:
                    attributes[random.Next(attributes.Count)].Remove();
                    break;
                case 3 when node.Name == "value":
                    node.Value = Values[random.Next(Values.Length)];
                    break;
                default:
                    Spoil(attributes, random);
                    break;
            }
        }

        var text = fetch.ToString();
        return random.Next(10) == 0 ? text.Remove(random.Next(text.Length), 1) : text;
    }

    private static void Spoil(List<XAttribute> attributes, Random random)
    {
        if (attributes.Count > 0)
        {
            attributes[random.Next(attributes.Count)].Value = Values[random.Next(Values.Length)];
        }
    }
}
