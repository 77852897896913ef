namespace LocalDataverse.Metadata.Reading;

/// <summary>The tables behind many-to-many relationships, which solution files imply and do not list.</summary>
public static class IntersectTables
{
    public static void Ensure(ManyToManyRelationship many, Dictionary<string, TableDraft> drafts)
    {
        if (drafts.TryGetValue(many.IntersectTable, out var existing))
        {
            existing.IsIntersect = true;
            return;
        }

        var name = many.IntersectTable;
        var draft = new TableDraft
        {
            File = many.SchemaName,
            LogicalName = name,
            SchemaName = name,
            // The platform's own intersects end in s and take "collection"; the others take their plural.
            EntitySetName = name.EndsWith('s') ? name + "collection" : name + "s",
            DisplayName = name,
            Ownership = Ownership.None,
            IsIntersect = true,
            IsCustom = name.Contains('_', StringComparison.Ordinal),
        };
        Add(draft, name.EndsWith('s') ? name[..^1] + "id" : name + "id", isPrimaryId: true);
        Add(draft, many.FirstColumn, isPrimaryId: false);
        Add(draft, many.SecondColumn, isPrimaryId: false);
        drafts.Add(name, draft);
    }

    private static void Add(TableDraft draft, string column, bool isPrimaryId) => draft.Columns.TryAdd(column, new Column
    {
        LogicalName = column,
        SchemaName = column,
        Type = ColumnType.UniqueIdentifier,
        IsPrimaryId = isPrimaryId,
        ValidForCreate = false,
        ValidForUpdate = false,
    });
}
