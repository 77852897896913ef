using LocalDataverse.Metadata;

namespace LocalDataverse.WebApi.Edm;

/// <summary>A lookup as the Web API shows it: a property that leads to one row.</summary>
/// <param name="Target">Logical name of the table it leads to; null for owners, which are users or teams.</param>
public sealed record SingleNavigation(string Name, Column Lookup, string? Target);

/// <summary>A property that leads to the rows of the other side of a relationship. One of the two relationships is set.</summary>
public sealed record CollectionNavigation(
    string Name,
    string Target,
    OneToManyRelationship? OneToMany,
    ManyToManyRelationship? ManyToMany)
{
    public string SchemaName => OneToMany?.SchemaName ?? ManyToMany!.SchemaName;
}

/// <summary>The navigation properties of one table, by their case-sensitive Web API names.</summary>
public sealed class TableNavigation(
    IReadOnlyDictionary<string, SingleNavigation> single,
    IReadOnlyDictionary<string, CollectionNavigation> collections)
{
    public IReadOnlyDictionary<string, SingleNavigation> Single => single;
    public IReadOnlyDictionary<string, CollectionNavigation> Collections => collections;

    /// <summary>The name that the annotation associatednavigationproperty gives for a lookup's value.</summary>
    public string? NameOf(Column lookup, string target) =>
        single.Values.FirstOrDefault(navigation => navigation.Lookup.LogicalName == lookup.LogicalName
            && (navigation.Target is null || navigation.Target == target))?.Name;
}
