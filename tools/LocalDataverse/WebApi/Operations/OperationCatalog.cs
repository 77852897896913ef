namespace LocalDataverse.WebApi.Operations;

/// <summary>Every action and function by name: the platform's and the custom APIs.</summary>
public sealed class OperationCatalog(IReadOnlyList<Operation> customApis)
{
    private readonly ILookup<string, Operation> byName =
        PlatformOperations.All.Concat(customApis).ToLookup(operation => operation.Name, StringComparer.Ordinal);

    public IEnumerable<Operation> Visible => byName.SelectMany(group => group).Where(operation => !operation.IsPrivate);

    public Operation? FindGlobal(string name) =>
        byName[name].FirstOrDefault(operation => operation.Binding == OperationBinding.Global);

    public Operation? FindBound(string name, OperationBinding binding, string table) =>
        byName[name].FirstOrDefault(operation => operation.Binding == binding && (operation.BoundTable is null || operation.BoundTable == table));
}
