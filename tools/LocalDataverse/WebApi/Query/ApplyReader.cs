using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Query;

/// <summary>$apply: any number of filters, then one groupby or aggregate.</summary>
public sealed class ApplyReader(WebApiModel model)
{
    private readonly List<SelectedColumn> columns = [];
    private readonly List<AppliedResult> results = [];

    public ReadPlan Read(Table table, QueryOptions options)
    {
        foreach (var other in new[] { "$select", "$expand", "$filter", "$top", "$count" }.Where(options.Has))
            throw Refusal.BadRequest($"{other} cannot be combined with $apply.");
        if (options.Has("$orderby"))
            throw Refusal.Node("SingleValueOpenPropertyAccess");

        var parser = QueryReader.Parser(model, table, options);
        var apply = ParserGuard.Parse(parser.ParseApply)
            ?? throw Refusal.BadRequest("$apply needs an aggregate or groupby transformation.");
        var root = LinkTree.RootOf(model, table, new AliasSequence());
        var scope = new FilterScope(model, root, parser.ParameterAliasNodes);
        var filters = new List<FilterNode>();
        var steps = apply.Transformations.ToList();
        foreach (var step in steps)
        {
            if (results.Count > 0)
                throw Refusal.BadRequest("Nothing can follow aggregate or groupby in $apply.");
            Read(step, root, scope, filters);
        }

        if (results.Count == 0)
            throw Refusal.BadRequest("$apply needs an aggregate or groupby transformation.");
        var query = new QueryDefinition
        {
            Table = table.LogicalName,
            Columns = columns,
            Filter = filters.Count == 0 ? null : new FilterGroup(LogicalOperator.And, filters),
            Links = root.Links(),
            IsAggregate = true,
        };
        return new ReadPlan(table, query, new RowShape(table, []), false) { Results = results };
    }

    private void Read(TransformationNode step, LinkTree root, FilterScope scope, List<FilterNode> filters)
    {
        switch (step)
        {
            case FilterTransformationNode filter:
                filters.Add(new FilterReader(scope).Read(filter.FilterClause.Expression));
                break;
            case AggregateTransformationNode aggregate:
                Aggregate(aggregate, root);
                break;
            case GroupByTransformationNode group:
                Group(group.GroupingProperties, root);
                if (group.ChildTransformations is AggregateTransformationNode inner)
                    Aggregate(inner, root);
                else if (group.ChildTransformations is not null)
                    throw Refusal.BadRequest("groupby takes an aggregate transformation only.");
                break;
            default:
                throw Refusal.BadRequest($"The transformation {step.Kind} is not supported in $apply.");
        }
    }

    private void Group(IEnumerable<GroupByPropertyNode> properties, LinkTree root)
    {
        foreach (var property in properties)
        {
            if (property.Expression is null)
            {
                Group(property.ChildTransformations, root);
                continue;
            }

            var path = PropertyPath.TryRead(property.Expression, root) ?? throw Refusal.Node(property.Expression.Kind.ToString());
            if (path.Column.Type == ColumnType.DateTime)
                throw Refusal.BadRequest("groupby over date and time columns is not supported.");
            var name = EdmNames.Property(path.Column);
            var alias = path.Link.Alias is null ? name : $"{path.Link.Table.LogicalName}_{name}";
            Add(path.Link, new SelectedColumn(path.Column.LogicalName, alias, GroupBy: true));
            results.Add(new AppliedResult(alias, path.Column, true));
        }
    }

    private void Aggregate(AggregateTransformationNode node, LinkTree root)
    {
        foreach (var expression in node.AggregateExpressions)
        {
            if (expression is not AggregateExpression aggregate)
                throw Refusal.BadRequest("Aggregates over collections are not supported.");
            if (aggregate.Method == AggregationMethod.VirtualPropertyCount)
            {
                columns.Add(new SelectedColumn(root.Table.PrimaryId, aggregate.Alias, AggregateFunction.Count));
                results.Add(new AppliedResult(aggregate.Alias, null, false));
                continue;
            }

            var path = PropertyPath.TryRead(aggregate.Expression, root) ?? throw Refusal.Node(aggregate.Expression.Kind.ToString());
            Add(path.Link, new SelectedColumn(path.Column.LogicalName, aggregate.Alias, FunctionOf(aggregate.Method)));
            results.Add(new AppliedResult(aggregate.Alias, path.Column, false));
        }
    }

    private void Add(LinkTree link, SelectedColumn column)
    {
        if (link.Alias is null)
            columns.Add(column);
        else
            link.Select([column]);
    }

    private static AggregateFunction FunctionOf(AggregationMethod method) => method switch
    {
        AggregationMethod.Sum => AggregateFunction.Sum,
        AggregationMethod.Average => AggregateFunction.Average,
        AggregationMethod.Min => AggregateFunction.Minimum,
        AggregationMethod.Max => AggregateFunction.Maximum,
        _ => throw Refusal.BadRequest($"The aggregation method '{method}' is not supported."),
    };
}
