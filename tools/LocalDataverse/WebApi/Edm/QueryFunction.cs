using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.WebApi.Edm;

/// <summary>What follows PropertyName in a query function's arguments.</summary>
public enum QueryFunctionValue
{
    None,
    Number,
    Text,
    Texts,

    /// <summary>PropertyValue1 and PropertyValue2: a fiscal period and its year.</summary>
    TwoNumbers,
}

/// <summary>A function of $filter, such as Microsoft.Dynamics.CRM.LastXDays, and the condition operator that it stands for.</summary>
public sealed record QueryFunction(string Name, ConditionOperator Operator, QueryFunctionValue Value)
{
    public IEnumerable<(string Name, IEdmTypeReference Type)> Parameters()
    {
        yield return ("PropertyName", EdmCoreModel.Instance.GetString(false));
        foreach (var parameter in Values())
            yield return parameter;
    }

    private (string Name, IEdmTypeReference Type)[] Values() => Value switch
    {
        QueryFunctionValue.Number => [("PropertyValue", EdmCoreModel.Instance.GetInt64(false))],
        QueryFunctionValue.Text => [("PropertyValue", EdmCoreModel.Instance.GetString(false))],
        QueryFunctionValue.Texts => [("PropertyValues", EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(false)))],
        QueryFunctionValue.TwoNumbers =>
            [("PropertyValue1", EdmCoreModel.Instance.GetInt64(false)), ("PropertyValue2", EdmCoreModel.Instance.GetInt64(false))],
        _ => [],
    };
}
