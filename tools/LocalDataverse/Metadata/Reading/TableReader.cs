using System.Xml.Linq;

namespace LocalDataverse.Metadata.Reading;

/// <summary>Reads Entity.xml: a whole table, or a shell that adds to one that an earlier solution brought.</summary>
public sealed class TableReader(IReadOnlyDictionary<string, Choice> globalChoices)
{
    public void Read(string path, IDictionary<string, TableDraft> drafts)
    {
        var file = SolutionFile.Load(path, "Entity");
        var name = file.Child(file.Root, "Name");
        var entity = file.Child(file.Child(file.Root, "EntityInfo"), "entity");
        var logicalName = name.Value.Trim().ToLowerInvariant();

        var draft = entity.Element("OwnershipTypeMask") is null ? FindBase(file, entity, logicalName, drafts) : ReadTable(file, name, entity);
        if (drafts.TryGetValue(logicalName, out var earlier) && earlier != draft)
            throw file.Problem(name, $"there is a table {logicalName} already, in {earlier.File}");
        if (draft != earlier && drafts.Values.FirstOrDefault(other => other.EntitySetName == draft.EntitySetName) is { } sameSet)
            throw file.Problem(entity, $"the table {sameSet.LogicalName} has the entity set name {draft.EntitySetName} already");
        drafts[logicalName] = draft;
        var columns = new ColumnReader(file, globalChoices);
        foreach (var attribute in file.Child(entity, "attributes").Elements("attribute"))
        {
            var column = columns.Read(attribute);
            if (!draft.Columns.TryAdd(column.LogicalName, column))
                throw file.Problem(attribute, $"the table {logicalName} has a column {column.LogicalName} already");
        }

        foreach (var key in entity.Element("EntityKeys")?.Elements("EntityKey") ?? []) draft.Keys.Add(ReadKey(file, key, draft));
    }

    private static TableDraft FindBase(SolutionFile file, XElement entity, string logicalName, IDictionary<string, TableDraft> drafts) =>
        drafts.TryGetValue(logicalName, out var draft)
            ? draft
            : throw file.Problem(entity, $"this adds to the table {logicalName}, which no solution before it defines");

    private static TableDraft ReadTable(SolutionFile file, XElement name, XElement entity)
    {
        var schemaName = name.Value.Trim();
        return new TableDraft
        {
            File = file.Path,
            LogicalName = schemaName.ToLowerInvariant(),
            SchemaName = schemaName,
            Ownership = ReadOwnership(file, entity),
            EntitySetName = file.Text(entity, "EntitySetName"),
            DisplayName = SolutionFile.Label(entity.Element("LocalizedNames")) is { Length: > 0 } label
                ? label
                : name.Attribute("LocalizedName")?.Value ?? schemaName,
            DisplayCollectionName = SolutionFile.Label(entity.Element("LocalizedCollectionNames")),
            Description = SolutionFile.Label(entity.Element("Descriptions")),
            ObjectTypeCode = file.Number(file.Root, "ObjectTypeCode"),
            IsActivity = SolutionFile.Flag(entity, "IsActivity"),
            IsIntersect = SolutionFile.Flag(entity, "IsIntersect"),
            IsCustom = schemaName.Contains('_', StringComparison.Ordinal),
            IsAuditEnabled = SolutionFile.Flag(entity, "IsAuditEnabled"),
            IsBusinessProcessFlow = SolutionFile.Flag(entity, "IsBPFEntity"),
        };
    }

    private static Ownership ReadOwnership(SolutionFile file, XElement entity) => file.Text(entity, "OwnershipTypeMask") switch
    {
        "UserOwned" => Ownership.UserOwned,
        "OrgOwned" => Ownership.OrganizationOwned,
        "BusinessOwned" => Ownership.BusinessOwned,
        "None" => Ownership.None,
        var other => throw file.Problem(entity.Element("OwnershipTypeMask")!, $"there is no ownership '{other}'"),
    };

    private static AlternateKey ReadKey(SolutionFile file, XElement key, TableDraft draft)
    {
        var columns = file.Child(key, "EntityKeyAttributes").Elements("AttributeName").Select(one => one.Value.Trim().ToLowerInvariant()).ToList();
        var unknown = columns.Find(column => !draft.Columns.ContainsKey(column));
        if (unknown is not null) throw file.Problem(key, $"the table {draft.LogicalName} has no column {unknown}");
        return new AlternateKey(file.Text(key, "LogicalName").ToLowerInvariant(), file.Text(key, "Name"), SolutionFile.Label(key.Element("displaynames")), columns);
    }
}
