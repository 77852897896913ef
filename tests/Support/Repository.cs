namespace CrmCoaching.Tests.Support;

/// <summary>Finds the repository that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);
    public static string Standard { get; } = Path.Combine(Root, "tools", "LocalDataverse", "Standard");
    public static string Solution { get; } = Path.Combine(Root, "src", "Solution");

    /// <summary>The file that ships, of the configuration that the tests were built in.</summary>
    public static string PluginAssembly { get; } = Path.Combine(
        Root, "src", "Plugins", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net462", "CrmCoaching.Plugins.dll");

    private static string Find(string folder)
    {
        for (var one = new DirectoryInfo(folder); one is not null; one = one.Parent)
        {
            if (File.Exists(Path.Combine(one.FullName, "CrmCoaching.sln"))) return one.FullName;
        }

        throw new DirectoryNotFoundException($"There is no CrmCoaching.sln above {folder}.");
    }
}
