using System.Reflection;

namespace CrmCoaching.Sdk.Tests;

/// <summary>What the build of this test assembly knew about itself.</summary>
internal static class Build
{
    internal static string RepositoryRoot => Value("RepositoryRoot");

    internal static bool HasStandIns => Value("DataverseSdk") == "standin";

    internal static string ListingFolder => Path.Combine(RepositoryRoot, "..", "shared", "reference", "sdk-api");

    /// <summary>An assembly of .NET Framework 4.6.2, as compilers see it.</summary>
    internal static string FrameworkReference(string assembly) =>
        Directory.GetFiles(
            Path.Combine(Value("PackageRoot"), "microsoft.netframework.referenceassemblies.net462"),
            assembly + ".dll",
            SearchOption.AllDirectories)[0];

    internal static string StandIn(string assembly, string framework) =>
        Path.Combine(RepositoryRoot, "tools", "Sdk", assembly, "bin", Value("Configuration"), framework, assembly + ".dll");

    private static string Value(string key) =>
        typeof(Build).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
