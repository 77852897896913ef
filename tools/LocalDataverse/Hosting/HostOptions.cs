namespace LocalDataverse.Hosting;

/// <summary>What the command line says.</summary>
public sealed record HostOptions
{
    public const int DefaultPort = 5480;

    /// <summary>0 takes any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The SQLite file; created where there is none.</summary>
    public required string Database { get; init; }

    /// <summary>Folder of the unpacked solution; null for the standard tables alone.</summary>
    public string? Solution { get; init; }

    /// <summary>Folder of the standard tables; null for those that come with the host.</summary>
    public string? Standard { get; init; }

    /// <summary>The plug-in assembly; null runs no steps.</summary>
    public string? Plugins { get; init; }

    /// <summary>Folder whose subfolder WebResources comes before the solution's; null for none.</summary>
    public string? WebResources { get; init; }

    /// <summary>The date that the organisation takes for today; null for the machine's.</summary>
    public DateOnly? Today { get; init; }
}
