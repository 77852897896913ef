using LocalDataverse.Metadata;

namespace LocalDataverse.WebApi.Definitions;

using Children = Dictionary<string, Func<IEnumerable<DefinitionNode>>>;

/// <summary>The catalogue as the tree that the definition URLs walk. Nodes are made as they are reached.</summary>
public sealed class DefinitionTree(MetadataCatalog catalog)
{
    public IReadOnlyDictionary<string, Func<IEnumerable<DefinitionNode>>> Roots => new Children
    {
        ["EntityDefinitions"] = () => catalog.Tables.Select(OfTable),
        ["RelationshipDefinitions"] = () => catalog.OneToManyRelationships.Select(one => new DefinitionNode(RelationshipDefinition.Of(one)))
            .Concat(catalog.ManyToManyRelationships.Select(many => new DefinitionNode(RelationshipDefinition.Of(many)))),
        ["GlobalOptionSetDefinitions"] = () => catalog.GlobalChoices.Values
            .Select(choice => new DefinitionNode(OptionSetDefinition.Of(choice, "Picklist"))),
    };

    /// <summary>Names that lead to one definition, not to a list.</summary>
    public static bool IsSingle(string name) => name is "OptionSet" or "GlobalOptionSet";

    private static DefinitionNode OfTable(Table table) => new(TableDefinition.Of(table), new Children
    {
        ["Attributes"] = () => table.Columns.Values.OrderBy(column => column.LogicalName, StringComparer.Ordinal)
            .Select(column => OfColumn(table, column)),
        ["Keys"] = () => table.Keys.Select(key => new DefinitionNode(TableDefinition.KeyOf(table, key))),
        ["OneToManyRelationships"] = () => table.OneToMany.Select(one => new DefinitionNode(RelationshipDefinition.Of(one))),
        ["ManyToOneRelationships"] = () => table.ManyToOne.Select(one => new DefinitionNode(RelationshipDefinition.Of(one))),
        ["ManyToManyRelationships"] = () => table.ManyToMany.Select(many => new DefinitionNode(RelationshipDefinition.Of(many))),
    });

    private static DefinitionNode OfColumn(Table table, Column column)
    {
        var json = ColumnDefinition.Of(table, column);
        if (column.Choice is not { } choice)
            return new DefinitionNode(json);
        return new DefinitionNode(json, new Children
        {
            ["OptionSet"] = () => [new DefinitionNode(column.Type == ColumnType.Boolean ? OptionSetDefinition.OfBoolean(choice) : OptionSetDefinition.Of(choice, TypeOf(column)))],
            ["GlobalOptionSet"] = () => choice.IsGlobal ? [new DefinitionNode(OptionSetDefinition.Of(choice, TypeOf(column)))] : [],
        });
    }

    private static string TypeOf(Column column) =>
        column.Type is ColumnType.State or ColumnType.Status ? column.Type.ToString() : "Picklist";
}
