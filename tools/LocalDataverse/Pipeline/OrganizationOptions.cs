using LocalDataverse.Metadata;

namespace LocalDataverse.Pipeline;

/// <summary>What an organisation is opened from.</summary>
public sealed record OrganizationOptions
{
    /// <summary>Created where it does not exist; its folder too.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>The standard tables, unpacked; null takes those beside the host.</summary>
    public string? StandardFolder { get; init; }

    /// <summary>The unpacked solution; null for the standard tables alone.</summary>
    public string? SolutionFolder { get; init; }

    /// <summary>What the two folders hold, where the caller has read it before; null reads them.</summary>
    public SolutionContent? Solution { get; init; }

    /// <summary>The plug-in assembly; null where the solution's steps are not to run.</summary>
    public string? PluginAssembly { get; init; }
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>For one message with all its synchronous plug-ins, by the machine's own clock. The platform's is two minutes.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>False leaves asynchronous work waiting until <see cref="Organization.RunAsyncOperations"/> is called.</summary>
    public bool RunsAsyncOperationsInBackground { get; init; } = true;

    /// <summary>False trades the safety of acknowledged writes for speed, for tests.</summary>
    public bool IsDurable { get; init; } = true;
}
