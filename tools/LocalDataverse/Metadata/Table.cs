using System.Diagnostics.CodeAnalysis;

namespace LocalDataverse.Metadata;

public enum Ownership
{
    None,
    UserOwned,
    OrganizationOwned,
    BusinessOwned,
}

public sealed record AlternateKey(string LogicalName, string SchemaName, string DisplayName, IReadOnlyList<string> Columns);

/// <summary>One table: its columns, keys and relationships. Complete and unchanging once the catalogue is built.</summary>
public sealed class Table
{
    public required string LogicalName { get; init; }
    public required string SchemaName { get; init; }
    public required string EntitySetName { get; init; }
    public string DisplayName { get; init; } = "";
    public string DisplayCollectionName { get; init; } = "";
    public string Description { get; init; } = "";

    /// <summary>Standard tables have the platform's number, others one from 10000 that differs per organisation.</summary>
    public int ObjectTypeCode { get; init; }
    public required Ownership Ownership { get; init; }
    public bool IsActivity { get; init; }
    public bool IsIntersect { get; init; }
    public bool IsCustom { get; init; }
    public bool IsAuditEnabled { get; init; }
    public bool IsBusinessProcessFlow { get; init; }

    /// <summary>Columns by logical name (lower case).</summary>
    public required IReadOnlyDictionary<string, Column> Columns { get; init; }
    public IReadOnlyList<AlternateKey> Keys { get; init; } = [];

    /// <summary>Relationships in which this table holds the lookup.</summary>
    public IReadOnlyList<OneToManyRelationship> ManyToOne { get; init; } = [];

    /// <summary>Relationships in which other rows point here.</summary>
    public IReadOnlyList<OneToManyRelationship> OneToMany { get; init; } = [];
    public IReadOnlyList<ManyToManyRelationship> ManyToMany { get; init; } = [];

    public required string PrimaryId { get; init; }

    /// <summary>Null for tables without a name, such as intersects.</summary>
    public string? PrimaryName { get; init; }

    public bool TryGetColumn(string logicalName, [NotNullWhen(true)] out Column? column) => Columns.TryGetValue(logicalName, out column);

    public override string ToString() => LogicalName;
}
