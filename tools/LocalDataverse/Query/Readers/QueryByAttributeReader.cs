using LocalDataverse.Faults;
using LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Readers;

/// <summary>Reads a QueryByAttribute: equality on each attribute; a null value asks for rows without one.</summary>
public static class QueryByAttributeReader
{
    /// <exception cref="System.ServiceModel.FaultException">Attributes and values differ in number, or a name is missing.</exception>
    public static QueryDefinition Read(QueryByAttribute query)
    {
        if (query.Attributes.Count != query.Values.Count)
        {
            throw Fault.Of(ErrorCode.InvalidArgument, "The number of attributes and of values in the QueryByAttribute have to be equal.");
        }

        var expression = new QueryExpression(query.EntityName)
        {
            ColumnSet = query.ColumnSet ?? new ColumnSet(),
            PageInfo = query.PageInfo,
            TopCount = query.TopCount,
        };
        expression.Orders.AddRange(query.Orders);
        foreach (var (attribute, value) in query.Attributes.Zip(query.Values))
        {
            expression.Criteria.AddCondition(value is null
                ? new ConditionExpression(attribute, ConditionOperator.Null)
                : new ConditionExpression(attribute, ConditionOperator.Equal, value));
        }

        return QueryExpressionReader.Read(expression);
    }
}
