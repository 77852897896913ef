using LocalDataverse.Query.Tree;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Query;

/// <summary>Turns a parsed $filter into conditions.</summary>
public sealed class FilterReader(FilterScope scope)
{
    public FilterNode Read(QueryNode node) => node switch
    {
        ConvertNode convert => Read(convert.Source),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } and => Group(LogicalOperator.And, and),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } or => Group(LogicalOperator.Or, or),
        BinaryOperatorNode comparison => new ComparisonReader(scope).Read(comparison),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Negate(not.Operand),
        SingleValueFunctionCallNode call => new FunctionReader(scope).Read(call),
        LambdaNode lambda => new LambdaReader(scope).Read(lambda),
        _ => throw Refusal.Node(node.Kind.ToString()),
    };

    private FilterGroup Group(LogicalOperator kind, BinaryOperatorNode node)
    {
        var parts = new List<FilterNode>();
        foreach (var part in new[] { Read(node.Left), Read(node.Right) })
        {
            if (part is FilterGroup group && group.Operator == kind)
                parts.AddRange(group.Parts);
            else
                parts.Add(part);
        }

        return new FilterGroup(kind, parts);
    }

    private FilterNode Negate(QueryNode operand)
    {
        var inner = operand is ConvertNode convert ? convert.Source : operand;
        if (inner is SingleValueFunctionCallNode call && QueryFunctions.ByName.ContainsKey(FunctionReader.ShortName(call)))
            throw Refusal.BadRequest("Not operator along with the Custom Named Condition operators is not allowed");
        return Negation.Of(Read(inner));
    }
}
