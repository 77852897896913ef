namespace LocalDataverse.Metadata;

/// <summary>Types of custom API parameters; the numbers are the solution file's.</summary>
public enum CustomApiType
{
    Boolean,
    DateTime,
    Decimal,
    Entity,
    EntityCollection,
    EntityReference,
    Float,
    Integer,
    Money,
    Picklist,
    String,
    StringArray,
    Guid,
}

public enum CustomApiBinding
{
    Global,
    Entity,
    EntityCollection,
}

public sealed record CustomApiParameter(string Name, CustomApiType Type, bool IsOptional, string? Table, string Description);

public sealed record CustomApiProperty(string Name, CustomApiType Type, string? Table, string Description);

/// <summary>A message of the solution's own.</summary>
/// <param name="TypeName">Class of the main operation; null for none.</param>
/// <param name="StepsAllowed">0 none, 1 asynchronous, 2 all.</param>
public sealed record CustomApi(
    string Name,
    string Description,
    CustomApiBinding Binding,
    string? BoundTable,
    bool IsFunction,
    bool IsPrivate,
    int StepsAllowed,
    string? ExecutePrivilege,
    string? TypeName,
    IReadOnlyList<CustomApiParameter> Parameters,
    IReadOnlyList<CustomApiProperty> Properties);
