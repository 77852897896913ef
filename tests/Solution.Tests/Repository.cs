namespace CrmCoaching.Solution.Tests;

/// <summary>Folders of the repository, found from where the tests run.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Solution => Path.Combine(Root, "src", "Solution");

    public static string Standard => Path.Combine(Root, "tools", "LocalDataverse", "Standard");

    /// <summary>The platform's schemas, which are not part of the repository.</summary>
    public static string Schemas => Path.Combine(Root, "..", "shared", "reference", "solution-format", "xsd");

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmCoaching.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
