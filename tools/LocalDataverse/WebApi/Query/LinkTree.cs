using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Edm;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Query;

/// <summary>
/// The joins that the single-valued paths of one query need. A path that $filter, $orderby and $expand share is joined once.
/// </summary>
public sealed class LinkTree
{
    private readonly WebApiModel model;
    private readonly AliasSequence aliases;
    private readonly Dictionary<string, LinkTree> children = new(StringComparer.Ordinal);
    private readonly List<SelectedColumn> columns = [];
    private readonly SingleNavigation? navigation;

    private LinkTree(WebApiModel model, Table table, AliasSequence aliases, SingleNavigation? navigation)
    {
        this.model = model;
        this.aliases = aliases;
        this.navigation = navigation;
        Table = table;
        Alias = navigation is null ? null : aliases.Next();
    }

    public Table Table { get; }

    /// <summary>Null at the root.</summary>
    public string? Alias { get; }

    public static LinkTree RootOf(WebApiModel model, Table table, AliasSequence aliases) => new(model, table, aliases, null);

    public SingleNavigation? Navigation(string name) => model.Navigation.Of(Table).Single.GetValueOrDefault(name);

    public LinkTree Follow(SingleNavigation to)
    {
        if (children.TryGetValue(to.Name, out var known))
            return known;
        if (to.Target is null)
            throw Errors.Refusal.BadRequest($"The navigation property '{to.Name}' leads to users and teams: its properties cannot be queried. Use owninguser or owningteam.");
        var child = new LinkTree(model, model.Catalog.Table(to.Target), aliases, to);
        children.Add(to.Name, child);
        return child;
    }

    public void Select(IEnumerable<SelectedColumn> more) => columns.AddRange(more.Except(columns));

    public IReadOnlyList<LinkNode> Links() => [.. children.Values.Select(child => child.Link())];

    private LinkNode Link() => new(Table.LogicalName, Table.PrimaryId, navigation!.Lookup.LogicalName, Alias, JoinOperator.LeftOuter)
    {
        Columns = [.. columns],
        Links = Links(),
    };
}
