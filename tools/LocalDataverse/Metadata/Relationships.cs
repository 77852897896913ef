namespace LocalDataverse.Metadata;

public enum Cascade
{
    NoCascade,
    Cascade,
    Active,
    UserOwned,
    RemoveLink,
    Restrict,
}

/// <summary>A lookup and what happens to its rows when the row that they point to is deleted, assigned or shared.</summary>
public sealed record OneToManyRelationship
{
    public required string SchemaName { get; init; }
    public required string ReferencedTable { get; init; }
    public required string ReferencedColumn { get; init; }
    public required string ReferencingTable { get; init; }
    public required string ReferencingColumn { get; init; }

    /// <summary>Web API name of the lookup on the referencing table, case as in the solution file.</summary>
    public required string ReferencingNavigation { get; init; }

    /// <summary>Web API name of the collection on the referenced table.</summary>
    public required string ReferencedNavigation { get; init; }
    public bool IsHierarchical { get; init; }
    public bool IsCustom { get; init; }
    public Cascade OnDelete { get; init; } = Cascade.RemoveLink;
    public Cascade OnAssign { get; init; }
    public Cascade OnShare { get; init; }
    public Cascade OnUnshare { get; init; }
    public Cascade OnReparent { get; init; }
}

public sealed record ManyToManyRelationship
{
    public required string SchemaName { get; init; }
    public required string IntersectTable { get; init; }
    public required string FirstTable { get; init; }
    public required string FirstColumn { get; init; }
    public required string FirstNavigation { get; init; }
    public required string SecondTable { get; init; }
    public required string SecondColumn { get; init; }
    public required string SecondNavigation { get; init; }
}
