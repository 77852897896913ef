using LocalDataverse.ShellHost;

namespace LocalDataverse.Hosting;

/// <summary>Where the shell's pages and the solution's files lie for a host of these options.</summary>
public static class ShellFolders
{
    public static ShellOptions Of(HostOptions options)
    {
        var standard = options.Standard ?? Path.Combine(AppContext.BaseDirectory, "Standard");
        string[] folders = [.. new[] { options.WebResources, options.Solution }.OfType<string>(), standard];
        return new ShellOptions(folders, Pages());
    }

    /// <summary>Beside the host, or, for a host that runs from its build folder, where the shell is built.</summary>
    private static string Pages()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "Shell");
        if (Directory.Exists(beside))
            return beside;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var built = Path.Combine(folder.FullName, "tools", "LocalDataverse", "Shell", "dist");
            if (Directory.Exists(built))
                return built;
        }

        return beside;
    }
}
