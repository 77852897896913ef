using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Query;

/// <summary>
/// The joins that the single-valued paths of one query need. A path that $filter, $orderby and $expand share is joined once.
/// Inside any and all there are no joins to name, so that a condition on such a path becomes a test on related rows.
/// </summary>
public sealed class LinkTree
{
    private readonly WebApiModel model;
    private readonly AliasSequence? aliases;
    private readonly Dictionary<string, LinkTree> children = new(StringComparer.Ordinal);
    private readonly List<SelectedColumn> columns = [];
    private readonly LinkTree? parent;
    private readonly SingleNavigation? navigation;

    private LinkTree(WebApiModel model, Table table, AliasSequence? aliases, LinkTree? parent = null, SingleNavigation? navigation = null)
    {
        this.model = model;
        this.aliases = aliases;
        this.parent = parent;
        this.navigation = navigation;
        Table = table;
        Alias = navigation is null ? null : aliases?.Next();
    }

    public Table Table { get; }

    /// <summary>Null at the root.</summary>
    public string? Alias { get; }

    public static LinkTree RootOf(WebApiModel model, Table table, AliasSequence aliases) => new(model, table, aliases);

    /// <summary>For the rows of a collection that any or all looks at.</summary>
    public static LinkTree RootOfRelated(WebApiModel model, Table table) => new(model, table, null);

    public SingleNavigation? Navigation(string name) => model.Navigation.Of(Table).Single.GetValueOrDefault(name);

    public LinkTree Follow(SingleNavigation to)
    {
        if (children.TryGetValue(to.Name, out var known))
            return known;
        if (to.Target is null)
            throw Refusal.BadRequest($"The navigation property '{to.Name}' leads to users and teams: its properties cannot be queried. Use owninguser or owningteam.");
        var child = new LinkTree(model, model.Catalog.Table(to.Target), aliases, this, to);
        children.Add(to.Name, child);
        return child;
    }

    public void Select(IEnumerable<SelectedColumn> more) => columns.AddRange(more.Except(columns));

    public IReadOnlyList<LinkNode> Links() => aliases is null ? [] : [.. children.Values.Select(child => child.Link())];

    /// <summary>A condition on a column of this node, where the filter can hold it.</summary>
    public FilterNode Place(string column, ConditionOperator comparison, IReadOnlyList<object> values, string? valueOf = null)
    {
        var condition = new ConditionNode(Alias, column, comparison, values, valueOf);
        if (parent is null || aliases is not null)
            return condition;

        // A missing row counts as empty columns, as in an outer join: what an empty column meets is "no row that fails it".
        return MatchesEmpty(comparison)
            ? Negation.Of(parent.Below(Related(Negation.Of(condition))))
            : parent.Below(Related(condition));
    }

    private FilterNode Below(FilterNode inner) => parent is null ? inner : parent.Below(Related(inner));

    private RelatedRowsNode Related(FilterNode filter) => new(Link(JoinOperator.Any) with { Filter = filter });

    private LinkNode Link(JoinOperator join = JoinOperator.LeftOuter) =>
        new(Table.LogicalName, Table.PrimaryId, navigation!.Lookup.LogicalName, Alias, join)
        {
            Columns = [.. columns],
            Links = Links(),
        };

    private static bool MatchesEmpty(ConditionOperator comparison) => comparison is ConditionOperator.Null or ConditionOperator.NotEqual
        or ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith;
}
