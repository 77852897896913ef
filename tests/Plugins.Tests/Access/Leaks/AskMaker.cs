using System.Text.Json;
using CrmCoaching.Data.Tables;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Access.Leaks;

/// <summary>Random requests of somebody who wants to see what is not theirs to see.</summary>
internal sealed class AskMaker(LeakWorld world, Random random)
{
    private readonly MetadataCatalog catalog = world.Host.Organization.Metadata;
    private readonly FetchMaker fetches = new(world.Host.Organization.Metadata, random);

    /// <summary>Each of this solution's tables as a list, and each known row by its id.</summary>
    public IEnumerable<Ask> Everything() =>
    [
        .. catalog.Tables.Where(table => table.LogicalName.StartsWith("coach_", StringComparison.Ordinal)).Select(table => new Ask("GET", table.EntitySetName)),
        .. world.Known.Select(row => new Ask("GET", Url(row))),
    ];

    public Ask Next() => random.Next(10) switch
    {
        < 3 => Fetch(),
        < 6 => List(),
        < 8 => Row(),
        8 => Write(),
        _ => Call(),
    };

    /// <summary>Answers that can be compared between two organisations: no ids in them.</summary>
    public Ask NextWithoutIds() => random.Next(2) == 0 ? Fetch() : List();

    private Ask Fetch()
    {
        var (table, fetch) = fetches.Next();
        return new Ask("GET", $"{table.EntitySetName}?fetchXml={Uri.EscapeDataString(fetch.ToString(System.Xml.Linq.SaveOptions.DisableFormatting))}");
    }

    private Ask List()
    {
        var table = fetches.AnyTable();
        var options = new List<string>();
        var texts = FetchMaker.Stored(table).Where(column => column.Type is ColumnType.Text or ColumnType.Memo).ToList();
        if (random.Next(6) == 0 && texts.Count > 0) return new Ask("GET", $"{table.EntitySetName}?$apply=groupby(({Any(texts).LogicalName}),aggregate($count as n))");
        if (random.Next(2) == 0 && texts.Count > 0) options.Add($"$filter={Any(["contains", "startswith"])}({Any(texts).LogicalName},'{Marker.Prefix}')");
        if (random.Next(3) == 0 && texts.Count > 0) options.Add($"$orderby={Any(texts).LogicalName} desc");
        if (random.Next(2) == 0 && Expand(table, 2) is { } expand) options.Add("$expand=" + expand);
        if (random.Next(4) == 0) options.Add("$count=true");
        return new Ask("GET", $"{table.EntitySetName}?{string.Join("&", options)}");
    }

    private string? Expand(Table table, int depth)
    {
        var up = table.ManyToOne.Where(one => one.ReferencingNavigation.Length > 0).Select(one => (one.ReferencingNavigation, one.ReferencedTable));
        var down = table.OneToMany.Where(one => one.ReferencedNavigation.Length > 0).Select(one => (one.ReferencedNavigation, one.ReferencingTable));
        var all = up.Concat(down).Where(one => one.Item2.StartsWith("coach_", StringComparison.Ordinal) || one.Item2 == "systemuser").ToList();
        if (all.Count == 0) return null;
        var (navigation, other) = Any(all);
        return depth > 1 && random.Next(2) == 0 && Expand(catalog.Table(other), depth - 1) is { } inner ? $"{navigation}($expand={inner})" : navigation;
    }

    /// <summary>A row by its id, one of its values, or what hangs on it.</summary>
    private Ask Row()
    {
        var row = Any(world.Known);
        var table = catalog.Table(row.LogicalName);
        var url = Url(row);
        var links = table.OneToMany.Where(one => one.ReferencedNavigation.Length > 0).ToList();
        return new Ask("GET", random.Next(4) switch
        {
            0 when links.Count > 0 => $"{url}/{Any(links).ReferencedNavigation}",
            1 => $"{url}/{Any(FetchMaker.Stored(table).ToList()).LogicalName}",
            2 when Expand(table, 2) is { } expand => $"{url}?$expand={expand}",
            _ => url,
        });
    }

    /// <summary>A row of one's own that points to another's, or a change of another's, with the answer showing the row.</summary>
    private Ask Write()
    {
        var other = Any(world.Known);
        var pointing = catalog.Tables.SelectMany(table => table.ManyToOne)
            .Where(one => one.ReferencedTable == other.LogicalName && one.ReferencingTable.StartsWith("coach_", StringComparison.Ordinal) && one.ReferencingNavigation.Length > 0).ToList();
        if (pointing.Count == 0 || random.Next(3) == 0) return new Ask("PATCH", Url(other), "{\"" + Any(TextsOf(other)) + "\":\"mine\"}");
        var relationship = Any(pointing);
        var table = catalog.Table(relationship.ReferencingTable);
        return new Ask("POST", table.EntitySetName, $"{{\"{relationship.ReferencingNavigation}@odata.bind\":\"/{Url(other)}\"}}");
    }

    private Ask Call()
    {
        var api = Any(world.Host.Organization.Solution.CustomApis.ToList());
        var body = api.Parameters.Where(parameter => !parameter.IsOptional || random.Next(2) == 0).ToDictionary(parameter => parameter.Name, Argument);
        return new Ask("POST", api.Name, JsonSerializer.Serialize(body));
    }

    private object Argument(CustomApiParameter parameter) => parameter.Type switch
    {
        CustomApiType.EntityReference => Reference(parameter.Name),
        CustomApiType.Boolean => true,
        CustomApiType.DateTime => "2026-05-01T00:00:00Z",
        CustomApiType.Integer or CustomApiType.Picklist => Any([0, 1, InstrumentChoice.Quarterly, AgendaItemTable.DecisionChoice.Park]),
        _ => Any(["[]", "{}", "2026-Q2", Marker.Prefix, "<filter/>", Definition()]),
    };

    private Dictionary<string, string> Reference(string parameter)
    {
        var table = parameter switch { "OneOnOne" => OneOnOneTable.LogicalName, "AgendaItem" => AgendaItemTable.LogicalName, "Target" => null, _ => "systemuser" };
        var fitting = world.Known.Where(row => table is null || row.LogicalName == table).ToList();
        var row = Any(fitting.Count > 0 ? fitting : world.Known);
        return new Dictionary<string, string> { ["@odata.type"] = $"Microsoft.Dynamics.CRM.{row.LogicalName}", [catalog.Table(row.LogicalName).PrimaryId] = row.Id.ToString() };
    }

    /// <summary>A KPI that would count, or show by its maximum, what others wrote.</summary>
    private string Definition()
    {
        var table = fetches.AnyTable();
        var people = table.ManyToOne.Where(one => one.ReferencedTable == "systemuser").Select(one => one.ReferencingColumn).ToList();
        var dates = FetchMaker.Stored(table).Where(column => column.Type == ColumnType.DateTime).ToList();
        return JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["code"] = "spy",
            ["table"] = table.LogicalName,
            ["userColumn"] = people.Count > 0 ? Any(people) : "ownerid",
            ["dateColumn"] = dates.Count > 0 ? Any(dates).LogicalName : "createdon",
            ["aggregate"] = Any(["Count", "Maximum"]),
            ["valueColumn"] = Any(FetchMaker.Stored(table).ToList()).LogicalName,
            ["filter"] = $"<filter><condition attribute='{Any(FetchMaker.Stored(table).ToList()).LogicalName}' operator='like' value='{Marker.Prefix}%'/></filter>",
        });
    }

    private List<string> TextsOf(EntityReference row)
    {
        var table = catalog.Table(row.LogicalName);
        return [.. FetchMaker.Stored(table).Where(column => column.Type == ColumnType.Text && column.IsCustom).Select(column => column.LogicalName).DefaultIfEmpty(table.PrimaryId)];
    }

    private string Url(EntityReference row) => $"{catalog.Table(row.LogicalName).EntitySetName}({row.Id})";

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
