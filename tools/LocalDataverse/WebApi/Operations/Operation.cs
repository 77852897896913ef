namespace LocalDataverse.WebApi.Operations;

/// <summary>What an operation hangs on; the numbers are those of customapi.bindingtype.</summary>
public enum OperationBinding
{
    Global = 0,
    Entity = 1,
    EntityCollection = 2,
}

/// <summary>Types of arguments and results; up to Guid the numbers are those of the custom API tables.</summary>
public enum ParameterKind
{
    Boolean = 0,
    DateTime = 1,
    Decimal = 2,
    Entity = 3,
    EntityCollection = 4,
    EntityReference = 5,
    Float = 6,
    Integer = 7,
    Money = 8,
    Picklist = 9,
    String = 10,
    StringArray = 11,
    Guid = 12,

    /// <summary>Sharing messages: a principal and the rights given to it.</summary>
    PrincipalAccess = 100,

    /// <summary>A structured result that its own writer prints.</summary>
    Structure = 101,
}

/// <param name="Table">Rows and references: logical name of their table, or null for any.</param>
public sealed record OperationParameter(string Name, ParameterKind Kind, bool IsOptional = false, string? Table = null);

/// <summary>An action or function of the Web API: one of the platform's own messages or a custom API.</summary>
/// <param name="BoundTable">Logical name of the table that it hangs on; null for global ones and for those that hang on any table.</param>
/// <param name="IsPrivate">Hidden from $metadata, but callable.</param>
public sealed record Operation(
    string Name,
    bool IsFunction,
    OperationBinding Binding,
    string? BoundTable,
    IReadOnlyList<OperationParameter> Parameters,
    IReadOnlyList<OperationParameter> Results,
    bool IsPrivate = false)
{
    public static Operation Action(string name, params OperationParameter[] parameters) =>
        new(name, false, OperationBinding.Global, null, parameters, []);

    public static Operation Function(string name, params OperationParameter[] parameters) =>
        new(name, true, OperationBinding.Global, null, parameters, []);

    public Operation On(string? table, OperationBinding binding = OperationBinding.Entity) =>
        this with { Binding = binding, BoundTable = table };

    public Operation Returning(params OperationParameter[] results) => this with { Results = results };
}
