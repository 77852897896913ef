using LocalDataverse.Metadata;

namespace LocalDataverse.WebApi.Operations;

/// <summary>Custom APIs of the solution as operations of the Web API.</summary>
public static class CustomApiOperations
{
    public static IReadOnlyList<Operation> Of(IEnumerable<CustomApi> apis) => [.. apis.Select(Of)];

    private static Operation Of(CustomApi api) => new(
        api.Name,
        api.IsFunction,
        (OperationBinding)api.Binding,
        api.BoundTable,
        [.. api.Parameters.Select(one => new OperationParameter(one.Name, (ParameterKind)one.Type, one.IsOptional, one.Table))],
        [.. api.Properties.Select(one => new OperationParameter(one.Name, (ParameterKind)one.Type, false, one.Table))],
        api.IsPrivate);
}
