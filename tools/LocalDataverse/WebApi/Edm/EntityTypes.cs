using LocalDataverse.Metadata;
using Microsoft.OData.Edm;

namespace LocalDataverse.WebApi.Edm;

/// <summary>Adds one entity type and one entity set a table.</summary>
public sealed class EntityTypes
{
    private readonly EdmModel model;
    private readonly MetadataCatalog catalog;
    private readonly Dictionary<string, EdmEntityType> types = new(StringComparer.Ordinal);
    private readonly EdmEntityType baseEntity;
    private readonly EdmEntityType principal;

    public EntityTypes(EdmModel model, MetadataCatalog catalog)
    {
        this.model = model;
        this.catalog = catalog;
        baseEntity = new EdmEntityType(EdmNames.Namespace, EdmNames.BaseType, null, true, false);
        principal = new EdmEntityType(EdmNames.Namespace, EdmNames.Principal, baseEntity);
        principal.AddKeys(principal.AddStructuralProperty(EdmNames.PrincipalKey, EdmPrimitiveTypeKind.Guid, false));
        model.AddElement(baseEntity);
        model.AddElement(principal);
        foreach (var table in Tables.OrderBy(table => table.LogicalName != EdmNames.ActivityBase))
            Add(table);
    }

    public EdmEntityType BaseEntity => baseEntity;
    public EdmEntityType Principal => principal;

    /// <summary>The tables of the model; the abstract owner is there as the principal.</summary>
    public IEnumerable<Table> Tables =>
        catalog.Tables.Where(table => table.LogicalName is not (EdmNames.Principal or "owner"));

    public EdmEntityType Of(string table) => types.GetValueOrDefault(table, principal);

    /// <summary>True where the type takes the property from its base and may not declare it again.</summary>
    public bool IsInherited(Table table, string property) =>
        types[table.LogicalName].BaseEntityType() is { } parent && parent.FindProperty(property) is not null;

    private void Add(Table table)
    {
        var type = new EdmEntityType(EdmNames.Namespace, table.LogicalName, BaseOf(table));
        types.Add(table.LogicalName, type);
        foreach (var column in table.Columns.Values.Where(EdmNames.IsExposed).OrderBy(column => column.LogicalName, StringComparer.Ordinal))
        {
            var name = EdmNames.Property(column);
            if (type.BaseEntityType()?.FindProperty(name) is null)
                type.AddStructuralProperty(name, EdmTypes.Of(column, !column.IsPrimaryId));
        }

        if (!type.Key().Any() && type.FindProperty(table.PrimaryId) is IEdmStructuralProperty key)
            type.AddKeys(key);

        foreach (var key2 in table.Keys)
            AddAlternateKey(type, table, key2);
        model.AddElement(type);
    }

    private EdmEntityType BaseOf(Table table)
    {
        if (EdmNames.IsPrincipal(table))
            return principal;
        var isActivity = table is { IsActivity: true, LogicalName: not EdmNames.ActivityBase };
        return isActivity && types.TryGetValue(EdmNames.ActivityBase, out var activity) ? activity : baseEntity;
    }

    private void AddAlternateKey(EdmEntityType type, Table table, AlternateKey key)
    {
        var properties = key.Columns
            .Where(name => table.TryGetColumn(name, out _))
            .Select(name => EdmNames.Property(table.Columns[name]))
            .ToDictionary(name => name, name => type.FindProperty(name), StringComparer.Ordinal);
        if (properties.Count == key.Columns.Count && properties.Values.All(property => property is not null))
            model.AddAlternateKeyAnnotation(type, properties);
    }
}
