using LocalDataverse.Metadata;
using Microsoft.OData.Edm;

namespace LocalDataverse.WebApi.Edm;

/// <summary>Adds navigation properties and binds them to entity sets.</summary>
public sealed class NavigationProperties(EntityTypes types, NavigationMap navigation)
{
    public void AddTo(EdmEntityContainer container)
    {
        var sets = types.Tables
            .OrderBy(table => table.EntitySetName, StringComparer.Ordinal)
            .ToDictionary(table => table.LogicalName, table => container.AddEntitySet(table.EntitySetName, types.Of(table.LogicalName)),
                StringComparer.Ordinal);
        sets.Add(EdmNames.Principal, container.AddEntitySet("principals", types.Principal));

        // The base of the activities first, so that they inherit what it declares.
        foreach (var table in types.Tables.OrderBy(table => table.LogicalName != EdmNames.ActivityBase))
            Declare(table);
        foreach (var table in types.Tables)
            Bind(table, sets);
    }

    private void Declare(Table table)
    {
        var type = types.Of(table.LogicalName);
        foreach (var (name, target, isCollection) in Of(table).Where(one => !types.IsInherited(table, one.Name)))
        {
            type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
            {
                Name = name,
                Target = types.Of(target),
                TargetMultiplicity = isCollection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
            });
        }
    }

    private void Bind(Table table, Dictionary<string, EdmEntitySet> sets)
    {
        var set = sets[table.LogicalName];
        foreach (var (name, target, _) in Of(table))
        {
            if (types.Of(table.LogicalName).FindProperty(name) is IEdmNavigationProperty property)
                set.AddNavigationTarget(property, sets.GetValueOrDefault(target) ?? sets[EdmNames.Principal]);
        }
    }

    private IEnumerable<(string Name, string Target, bool IsCollection)> Of(Table table) =>
        navigation.Of(table).Single.Values
            .Select(one => (one.Name, Target: one.Target ?? EdmNames.Principal, IsCollection: false))
            .Concat(navigation.Of(table).Collections.Values.Select(many => (many.Name, many.Target, IsCollection: true)))
            .OrderBy(one => one.Name, StringComparer.Ordinal);
}
