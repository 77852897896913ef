using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>
/// Copies values as the platform's serialization between caller, steps and core does: nothing is shared afterwards, and a row is
/// always a plain <see cref="Entity"/>.
/// </summary>
public static class ContextCopy
{
    /// <summary>From a caller: rows of generated classes become plain ones, as the wire makes them.</summary>
    public static object? FromCaller(object? value) => Copy(value, acceptsSubclasses: true);

    /// <exception cref="SerializationException">A plug-in left a row of a generated class in the context.</exception>
    public static object? FromContext(object? value) => Copy(value, acceptsSubclasses: false);

    public static ParameterCollection FromCaller(ParameterCollection source) => Fill(new ParameterCollection(), source, true);

    public static ParameterCollection FromContext(ParameterCollection source) => Fill(new ParameterCollection(), source, false);

    public static Entity Row(Entity source) => CopyRow(source, acceptsSubclasses: true);

    /// <summary>The row with those of the columns that it has.</summary>
    public static Entity Row(Entity source, IEnumerable<string> columns)
    {
        var copy = new Entity(source.LogicalName, source.Id) { RowVersion = source.RowVersion, EntityState = source.EntityState };
        foreach (var name in columns)
        {
            if (source.Attributes.TryGetValue(name, out var value)) copy.Attributes[name] = Copy(value, acceptsSubclasses: true);
            if (source.FormattedValues.TryGetValue(name, out var text)) copy.FormattedValues[name] = text;
        }

        return copy;
    }

    private static ParameterCollection Fill(ParameterCollection target, ParameterCollection source, bool acceptsSubclasses)
    {
        foreach (var (key, value) in source) target[key] = Copy(value, acceptsSubclasses);
        return target;
    }

    private static object? Copy(object? value, bool acceptsSubclasses) => value switch
    {
        Entity row => CopyRow(row, acceptsSubclasses),
        EntityReference reference => CopyReference(reference, acceptsSubclasses),
        Money money => new Money(money.Value),
        OptionSetValue option => new OptionSetValue(option.Value),
        OptionSetValueCollection options => new OptionSetValueCollection([.. options.Select(option => new OptionSetValue(option.Value))]),
        EntityCollection rows => CopyRows(rows, acceptsSubclasses),
        EntityReferenceCollection references =>
            new EntityReferenceCollection([.. references.Select(reference => CopyReference(reference, acceptsSubclasses))]),
        AliasedValue aliased =>
            new AliasedValue(aliased.EntityLogicalName, aliased.AttributeLogicalName, Copy(aliased.Value, acceptsSubclasses)),
        Array array when array.GetType().GetElementType()!.IsValueType || array is string[] => array.Clone(),
        _ => value,
    };

    private static Entity CopyRow(Entity source, bool acceptsSubclasses)
    {
        if (!acceptsSubclasses && source.GetType() != typeof(Entity))
            throw new SerializationException($"Type '{source.GetType().FullName}' is not expected in the context: convert the row with ToEntity<Entity>().");

        var copy = new Entity(source.LogicalName, source.Id) { RowVersion = source.RowVersion, EntityState = source.EntityState };
        foreach (var (name, value) in source.Attributes) copy.Attributes[name] = Copy(value, acceptsSubclasses);
        foreach (var (name, value) in source.KeyAttributes) copy.KeyAttributes[name] = Copy(value, acceptsSubclasses);
        foreach (var (name, value) in source.FormattedValues) copy.FormattedValues[name] = value;
        foreach (var (relationship, rows) in source.RelatedEntities) copy.RelatedEntities[relationship] = CopyRows(rows, acceptsSubclasses);
        return copy;
    }

    private static EntityCollection CopyRows(EntityCollection source, bool acceptsSubclasses) =>
        new([.. source.Entities.Select(row => CopyRow(row, acceptsSubclasses))])
        {
            EntityName = source.EntityName,
            MoreRecords = source.MoreRecords,
            PagingCookie = source.PagingCookie,
            TotalRecordCount = source.TotalRecordCount,
            TotalRecordCountLimitExceeded = source.TotalRecordCountLimitExceeded,
        };

    private static EntityReference CopyReference(EntityReference source, bool acceptsSubclasses)
    {
        var copy = new EntityReference(source.LogicalName, source.Id) { Name = source.Name, RowVersion = source.RowVersion };
        foreach (var (name, value) in source.KeyAttributes) copy.KeyAttributes[name] = Copy(value, acceptsSubclasses);
        return copy;
    }
}
