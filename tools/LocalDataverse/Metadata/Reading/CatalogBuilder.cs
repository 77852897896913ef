using LocalDataverse.Faults;

namespace LocalDataverse.Metadata.Reading;

/// <summary>Joins tables and relationships into the catalogue: lookup targets, navigation names, intersects, system columns.</summary>
public static class CatalogBuilder
{
    private const string OwnerTable = "owner";
    private const int FirstCustomTypeCode = 10000;

    public static MetadataCatalog Build(
        Dictionary<string, TableDraft> drafts,
        RelationshipReader relationships,
        IReadOnlyDictionary<string, Choice> choices)
    {
        var manyToMany = relationships.ManyToMany.Select(many => WithColumns(many, drafts, relationships)).ToList();
        foreach (var many in manyToMany) IntersectTables.Ensure(many, drafts);

        var oneToMany = relationships.OneToMany
            .Where(one => one.ReferencedTable != OwnerTable)
            .Select(one => Checked(one, drafts, relationships))
            .ToList();
        var targets = oneToMany.ToLookup(one => (one.ReferencingTable, one.ReferencingColumn), one => one.ReferencedTable);
        oneToMany = [.. oneToMany.Select(one => WithNavigation(one, drafts, targets))];

        var nextTypeCode = FirstCustomTypeCode;
        var tables = drafts.Values.OrderBy(draft => draft.LogicalName, StringComparer.Ordinal)
            .Select(draft => Complete(draft, draft.ObjectTypeCode ?? nextTypeCode++, targets, oneToMany, manyToMany))
            .ToList();
        return new MetadataCatalog(tables, choices);
    }

    private static Table Complete(
        TableDraft draft,
        int typeCode,
        ILookup<(string, string), string> targets,
        List<OneToManyRelationship> oneToMany,
        List<ManyToManyRelationship> manyToMany) => new()
    {
        LogicalName = draft.LogicalName,
        SchemaName = draft.SchemaName,
        EntitySetName = draft.EntitySetName,
        DisplayName = draft.DisplayName,
        DisplayCollectionName = draft.DisplayCollectionName,
        Description = draft.Description,
        ObjectTypeCode = typeCode,
        Ownership = draft.Ownership,
        IsActivity = draft.IsActivity,
        IsIntersect = draft.IsIntersect,
        IsCustom = draft.IsCustom,
        IsAuditEnabled = draft.IsAuditEnabled,
        IsBusinessProcessFlow = draft.IsBusinessProcessFlow,
        Columns = SystemColumns.Complete(draft, targets),
        Keys = draft.Keys,
        PrimaryId = PrimaryId(draft),
        PrimaryName = draft.Columns.Values.FirstOrDefault(column => column.IsPrimaryName)?.LogicalName,
        ManyToOne = [.. oneToMany.Where(one => one.ReferencingTable == draft.LogicalName)],
        OneToMany = [.. oneToMany.Where(one => one.ReferencedTable == draft.LogicalName)],
        ManyToMany = [.. manyToMany.Where(many => many.FirstTable == draft.LogicalName || many.SecondTable == draft.LogicalName)],
    };

    private static string PrimaryId(TableDraft draft) =>
        draft.Columns.Values.FirstOrDefault(column => column.IsPrimaryId)?.LogicalName
        ?? throw new StartupProblem($"{draft.File}, <attributes>: the table {draft.LogicalName} has no column of type primarykey.");

    private static OneToManyRelationship Checked(OneToManyRelationship one, Dictionary<string, TableDraft> drafts, RelationshipReader relationships)
    {
        var referenced = Find(one.ReferencedTable, one.SchemaName, drafts, relationships);
        var referencing = Find(one.ReferencingTable, one.SchemaName, drafts, relationships);
        return referencing.Columns.ContainsKey(one.ReferencingColumn)
            ? one with { ReferencedColumn = PrimaryId(referenced) }
            : throw new StartupProblem(
                $"{relationships.Files[one.SchemaName]}, {one.SchemaName}: the table {one.ReferencingTable} has no column {one.ReferencingColumn}.");
    }

    private static TableDraft Find(string table, string relationship, Dictionary<string, TableDraft> drafts, RelationshipReader relationships) =>
        drafts.TryGetValue(table, out var draft)
            ? draft
            : throw new StartupProblem($"{relationships.Files[relationship]}, {relationship}: there is no table {table}.");

    /// <summary>A name from the file stays; else it is the lookup's, with the table's name behind it where there are several.</summary>
    private static OneToManyRelationship WithNavigation(
        OneToManyRelationship one,
        Dictionary<string, TableDraft> drafts,
        ILookup<(string, string), string> targets)
    {
        if (one.ReferencingNavigation.Length > 0) return one;
        var column = drafts[one.ReferencingTable].Columns[one.ReferencingColumn];
        var name = column.IsCustom ? column.SchemaName : column.LogicalName;
        var isPolymorphic = targets[(one.ReferencingTable, one.ReferencingColumn)].Distinct().Count() > 1;
        return one with { ReferencingNavigation = isPolymorphic ? $"{name}_{one.ReferencedTable}" : name };
    }

    private static ManyToManyRelationship WithColumns(
        ManyToManyRelationship many,
        Dictionary<string, TableDraft> drafts,
        RelationshipReader relationships)
    {
        var first = PrimaryId(Find(many.FirstTable, many.SchemaName, drafts, relationships));
        var second = PrimaryId(Find(many.SecondTable, many.SchemaName, drafts, relationships));
        return many.FirstTable == many.SecondTable
            ? many with { FirstColumn = first + "one", SecondColumn = second + "two" }
            : many with { FirstColumn = first, SecondColumn = second };
    }
}
