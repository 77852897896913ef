using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>The classes of the plug-in assembly. An instance is made once per step and shared by all its runs, as on the platform.</summary>
public sealed class PluginTypes
{
    private readonly Assembly? assembly;
    private readonly ConcurrentDictionary<(string, string), IPlugin> instances = new();

    /// <param name="assemblyPath">Null for a host without plug-ins.</param>
    /// <exception cref="StartupProblem">The file is missing or no assembly.</exception>
    public PluginTypes(string? assemblyPath)
    {
        if (assemblyPath is null) return;
        try
        {
            assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(assemblyPath));
        }
        catch (Exception error) when (error is IOException or BadImageFormatException)
        {
            throw new StartupProblem($"The plug-in assembly {assemblyPath} cannot be loaded: {error.Message}", error);
        }
    }

    public bool IsLoaded => assembly is not null;

    /// <exception cref="StartupProblem">A registration names a class that the assembly does not have.</exception>
    public void RefuseMissing(IEnumerable<string> typeNames)
    {
        if (assembly is null) return;
        foreach (var name in typeNames)
        {
            if (assembly.GetType(name) is not { } type || !typeof(IPlugin).IsAssignableFrom(type))
                throw new StartupProblem($"The plug-in assembly {assembly.Location} has no plug-in class {name}, which the solution registers.");
        }
    }

    public IPlugin Get(string typeName, string configuration) => instances.GetOrAdd((typeName, configuration), Create);

    private IPlugin Create((string TypeName, string Configuration) key)
    {
        var type = assembly?.GetType(key.TypeName)
            ?? throw Fault.Of(ErrorCode.UnExpected, $"The plug-in class {key.TypeName} is not loaded.");
        object[]?[] attempts = [[key.Configuration, ""], [key.Configuration], []];
        foreach (var arguments in attempts)
        {
            var constructor = type.GetConstructor([.. arguments!.Select(_ => typeof(string))]);
            if (constructor is not null) return (IPlugin)constructor.Invoke(arguments);
        }

        throw Fault.Of(ErrorCode.UnExpected, $"The plug-in class {key.TypeName} has no constructor that the platform calls.");
    }

    public IPlugin Get(PluginStep step) => Get(step.TypeName, step.Configuration);
}
