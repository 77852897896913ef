using System.Collections.Concurrent;
using System.Reflection;

namespace LocalDataverse.Messages.Definitions;

/// <summary>
/// Writes properties of the SDK's metadata classes that only the platform may write: their setters are internal, and the
/// platform fills them by deserialization.
/// </summary>
internal static class SdkProperty
{
    private static readonly ConcurrentDictionary<(Type Type, string Name), PropertyInfo> Properties = new();

    /// <summary>Sets the property and returns the object, so that calls chain.</summary>
    public static T With<T>(this T target, string property, object? value)
        where T : class
    {
        Properties.GetOrAdd((target.GetType(), property), Find).SetValue(target, value);
        return target;
    }

    public static object New(Type type) => Activator.CreateInstance(type, nonPublic: true)!;

    // A private setter of a base class is out of reach through a derived type's property, so the declaring one is asked.
    private static PropertyInfo Find((Type Type, string Name) key)
    {
        var property = key.Type.GetProperty(key.Name) ?? throw new MissingMemberException(key.Type.FullName, key.Name);
        return property.DeclaringType!.GetProperty(key.Name)!;
    }
}
