namespace LocalDataverse.Metadata.Reading;

/// <summary>A table while the solutions are read: shells of later solutions still add columns and keys to it.</summary>
public sealed class TableDraft
{
    public required string File { get; init; }
    public required string LogicalName { get; init; }
    public required string SchemaName { get; init; }
    public required Ownership Ownership { get; init; }
    public string EntitySetName { get; init; } = "";
    public string DisplayName { get; init; } = "";
    public string DisplayCollectionName { get; init; } = "";
    public string Description { get; init; } = "";
    public int? ObjectTypeCode { get; init; }
    public bool IsActivity { get; init; }
    public bool IsIntersect { get; set; }
    public bool IsCustom { get; init; }
    public bool IsAuditEnabled { get; init; }
    public bool IsBusinessProcessFlow { get; init; }
    public Dictionary<string, Column> Columns { get; } = new(StringComparer.Ordinal);
    public List<AlternateKey> Keys { get; } = [];
}
