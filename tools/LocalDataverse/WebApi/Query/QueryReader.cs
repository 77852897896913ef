using LocalDataverse.Metadata;
using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using Microsoft.OData.UriParser;

namespace LocalDataverse.WebApi.Query;

/// <summary>Reads the OData options of a request for rows.</summary>
public sealed class QueryReader(WebApiModel model)
{
    private const int MaximumTop = 5_000;

    /// <param name="isOne">A request for one row by its key.</param>
    /// <exception cref="System.ServiceModel.FaultException">The options are malformed, or the platform does not support them.</exception>
    public ReadPlan Read(Table table, QueryOptions options, bool isOne = false) =>
        options.Has("$apply") ? new ApplyReader(model).Read(table, options) : ReadRows(table, options, isOne);

    /// <summary>A parser over the options, with the platform's own spellings rewritten to OData's.</summary>
    public static ODataQueryOptionParser Parser(WebApiModel model, Table table, QueryOptions options)
    {
        var values = options.ForParser();
        values.Remove("$id");
        values.Remove("$skiptoken");
        if (values.TryGetValue("$select", out var select))
            values["$select"] = SelectReader.Rewrite(table, select);
        return new ODataQueryOptionParser(model.Edm, model.EntityType(table), model.EntitySet(table), values);
    }

    private ReadPlan ReadRows(Table table, QueryOptions options, bool isOne)
    {
        if (isOne && (options.Has("$filter") || options.Has("$orderby") || options.Has("$top") || options.Has("$count")))
            throw Refusal.BadRequest("Only $select and $expand apply to a single row.");
        var parser = Parser(model, table, options);
        var clause = ParserGuard.Parse(parser.ParseSelectAndExpand);
        var filter = ParserGuard.Parse(parser.ParseFilter);
        var orderBy = ParserGuard.Parse(parser.ParseOrderBy);
        var link = LinkTree.RootOf(model, table, new AliasSequence());
        var shape = new ExpandReader(model, parser.ParameterAliasNodes).Read(clause, link);
        var scope = new FilterScope(model, link, parser.ParameterAliasNodes);
        var condition = filter is null ? null : new FilterReader(scope).Read(filter.Expression);
        var orders = OrderReader.Read(orderBy, link);
        var top = options.Number("$top");
        if (top == 0)
            throw Refusal.BadRequest("The value of $top must be greater than zero.");
        var isCounted = options.Flag("$count");
        var query = new QueryDefinition
        {
            Table = table.LogicalName,
            Columns = [.. shape.Reads()],
            Filter = condition,
            Links = link.Links(),
            Orders = orders,
            Top = top is null ? null : Math.Min(top.Value, MaximumTop),
            ReturnTotalRecordCount = isCounted,
            OrderChoicesByValue = true,
        };
        return new ReadPlan(table, query, shape, isCounted) { IsLimited = top is not null };
    }
}
