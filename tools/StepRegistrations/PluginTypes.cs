using System.Reflection;
using CrmCoaching.Runtime;

namespace StepRegistrations;

/// <summary>The plug-in classes of the assembly that ships.</summary>
public static class PluginTypes
{
    public static Assembly Assembly => typeof(CoachingPlugin).Assembly;

    public static IReadOnlyList<CoachingStep> Steps { get; } = [.. Instances<CoachingStep>()];

    public static IReadOnlyList<CoachingApi> Apis { get; } = [.. Instances<CoachingApi>()];

    public static IEnumerable<Type> All =>
        Steps.Select(step => step.GetType()).Concat(Apis.Select(api => api.GetType())).OrderBy(type => type.FullName, StringComparer.Ordinal);

    public static string QualifiedName(Type type) => $"{type.FullName}, {Assembly.FullName}";

    private static IEnumerable<T> Instances<T>() =>
        Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!);
}
