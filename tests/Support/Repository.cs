namespace CrmCoaching.Tests.Support;

/// <summary>Finds the repository that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);
    public static string Standard { get; } = Path.Combine(Root, "tools", "LocalDataverse", "Standard");
    public static string Solution { get; } = Path.Combine(Root, "src", "Solution");

    private static string Find(string folder)
    {
        for (var one = new DirectoryInfo(folder); one is not null; one = one.Parent)
        {
            if (File.Exists(Path.Combine(one.FullName, "CrmCoaching.sln"))) return one.FullName;
        }

        throw new DirectoryNotFoundException($"There is no CrmCoaching.sln above {folder}.");
    }
}
