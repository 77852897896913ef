using System.Xml.Linq;

namespace LocalDataverse.Metadata.Reading;

/// <summary>Reads the bodies in Other/Relationships.</summary>
public sealed class RelationshipReader
{
    public List<OneToManyRelationship> OneToMany { get; } = [];
    public List<ManyToManyRelationship> ManyToMany { get; } = [];

    /// <summary>Where each relationship was read, for later errors.</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Read(string path)
    {
        var file = SolutionFile.Load(path, "EntityRelationships");
        foreach (var element in file.Root.Elements("EntityRelationship"))
        {
            var name = file.Attribute(element, "Name");
            if (!Files.TryAdd(name, path)) throw file.Problem(element, $"there is a relationship {name} already, in {Files[name]}");
            if (file.Text(element, "EntityRelationshipType") == "ManyToMany") ManyToMany.Add(ReadManyToMany(file, element, name));
            else OneToMany.Add(ReadOneToMany(file, element, name));
        }
    }

    private static OneToManyRelationship ReadOneToMany(SolutionFile file, XElement element, string name)
    {
        var column = file.Text(element, "ReferencingAttributeName");
        return new OneToManyRelationship
        {
            SchemaName = name,
            ReferencedTable = Lower(file, element, "ReferencedEntityName"),
            ReferencedColumn = "",
            ReferencingTable = Lower(file, element, "ReferencingEntityName"),
            ReferencingColumn = column.ToLowerInvariant(),
            ReferencingNavigation = Navigation(element, "RelationshipRoleType", "1") ?? "",
            ReferencedNavigation = Navigation(element, "RelationshipRoleType", "0") ?? name,
            IsHierarchical = SolutionFile.Flag(element, "IsHierarchical"),
            IsCustom = name.Contains('_', StringComparison.Ordinal) && SolutionFile.Flag(element, "IsCustomizable"),
            OnAssign = ReadCascade(file, element, "CascadeAssign", Cascade.NoCascade),
            OnDelete = ReadCascade(file, element, "CascadeDelete", Cascade.RemoveLink),
            OnReparent = ReadCascade(file, element, "CascadeReparent", Cascade.NoCascade),
            OnShare = ReadCascade(file, element, "CascadeShare", Cascade.NoCascade),
            OnUnshare = ReadCascade(file, element, "CascadeUnshare", Cascade.NoCascade),
        };
    }

    private static ManyToManyRelationship ReadManyToMany(SolutionFile file, XElement element, string name) => new()
    {
        SchemaName = name,
        IntersectTable = Lower(file, element, "IntersectEntityName"),
        FirstTable = Lower(file, element, "FirstEntityName"),
        FirstColumn = "",
        FirstNavigation = Navigation(element, "AssociationRoleOrdinal", "1") ?? name,
        SecondTable = Lower(file, element, "SecondEntityName"),
        SecondColumn = "",
        SecondNavigation = Navigation(element, "AssociationRoleOrdinal", "2") ?? name,
    };

    private static string Lower(SolutionFile file, XElement element, string name) => file.Text(element, name).ToLowerInvariant();

    private static string? Navigation(XElement element, string discriminator, string value) =>
        element.Element("EntityRelationshipRoles")?.Elements("EntityRelationshipRole")
            .FirstOrDefault(role => SolutionFile.OptionalText(role, discriminator) == value)
            is { } role ? SolutionFile.OptionalText(role, "NavigationPropertyName") : null;

    private static Cascade ReadCascade(SolutionFile file, XElement element, string name, Cascade otherwise)
    {
        var text = SolutionFile.OptionalText(element, name);
        if (text is null) return otherwise;
        return Enum.TryParse<Cascade>(text, out var cascade)
            ? cascade
            : throw file.Problem(element.Element(name)!, $"there is no cascade '{text}'");
    }
}
