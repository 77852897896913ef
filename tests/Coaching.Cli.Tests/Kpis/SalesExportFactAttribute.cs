using CrmCoaching.Tests.Support;

namespace CrmCoaching.Cli.Tests.Kpis;

/// <summary>A test over the sales export beside the repository, which is not part of it.</summary>
public sealed class SalesExportFactAttribute : FactAttribute
{
    public SalesExportFactAttribute()
    {
        if (!Directory.Exists(Folder))
            Skip = $"There is no sales export in {Folder}.";
    }

    public static string Folder { get; } = Path.Combine(Repository.Root, "..", "shared", "data", "maven-crm");
}
