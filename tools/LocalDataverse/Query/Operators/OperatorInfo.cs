using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Operators;

/// <param name="FetchName">The operator's word in FetchXML; null for those that only the SDK knows.</param>
/// <param name="MaximumValues">-1 for any number.</param>
public sealed record OperatorInfo(
    ConditionOperator Operator,
    string? FetchName,
    OperatorFamily Family,
    int MinimumValues,
    int MaximumValues);
