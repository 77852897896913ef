using System.Collections.Concurrent;
using System.Reflection;
using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace LocalDataverse.Messages.Definitions;

/// <summary>Copies a definition with the properties that were asked for; its names and id always come along.</summary>
internal static class DefinitionSelection
{
    private static readonly string[] Always = ["MetadataId", "LogicalName", "SchemaName", "AttributeType", "AttributeTypeName", "RelationshipType"];
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> ByType = new();
    private static readonly ConcurrentDictionary<Type, IReadOnlySet<string>> ByFamily = new();

    /// <exception cref="System.ServiceModel.FaultException">InvalidArgument: no definition of this kind has such a property.</exception>
    public static T Of<T>(T source, MetadataPropertiesExpression? wanted)
        where T : MetadataBase
    {
        var properties = PropertiesOf(source.GetType());
        if (wanted is { AllProperties: true }) return Copy(source, properties.Values);
        IReadOnlyList<string> names = wanted is null ? [] : [.. wanted.PropertyNames];
        foreach (var name in names.Where(name => !NamesOf(typeof(T)).Contains(name))) throw Unknown<T>(name);
        return Copy(source, Always.Concat(names).Distinct().Where(properties.ContainsKey).Select(name => properties[name]));
    }

    /// <exception cref="System.ServiceModel.FaultException">InvalidArgument: no definition of this kind has such a property.</exception>
    public static object? Read<T>(T source, string property)
        where T : MetadataBase
    {
        if (PropertiesOf(source.GetType()).TryGetValue(property, out var found)) return found.GetValue(source);
        return NamesOf(typeof(T)).Contains(property) ? null : throw Unknown<T>(property);
    }

    private static T Copy<T>(T source, IEnumerable<PropertyInfo> properties)
        where T : MetadataBase
    {
        var copy = (T)SdkProperty.New(source.GetType());
        foreach (var property in properties) copy.With(property.Name, property.GetValue(source));
        return copy;
    }

    private static IReadOnlyDictionary<string, PropertyInfo> PropertiesOf(Type type) => ByType.GetOrAdd(type, static one =>
        one.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != "ExtensionData" && property.DeclaringType!.GetProperty(property.Name)!.CanWrite)
            .ToDictionary(property => property.Name, StringComparer.Ordinal));

    // A query of columns may name what only some types of columns have.
    private static IReadOnlySet<string> NamesOf(Type family) => ByFamily.GetOrAdd(family, static one =>
        one.Assembly.GetExportedTypes().Where(one.IsAssignableFrom).SelectMany(type => PropertiesOf(type).Keys).ToHashSet(StringComparer.Ordinal));

    private static System.ServiceModel.FaultException<OrganizationServiceFault> Unknown<T>(string property) =>
        Fault.Of(ErrorCode.InvalidArgument, $"There is no property {property} of {typeof(T).Name}.");
}
