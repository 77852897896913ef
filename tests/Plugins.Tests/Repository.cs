using System;
using System.IO;

namespace CrmCoaching.Plugins.Tests;

/// <summary>Where the sources lie, seen from the folder in which the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Solution => Path.Combine(Root, "src", "Solution");

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrmCoaching.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No CrmCoaching.sln above {from}.");
    }
}
