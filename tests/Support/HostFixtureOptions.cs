using LocalDataverse.Metadata;

namespace CrmCoaching.Tests.Support;

/// <summary>What a test's organisation is made of; the defaults are the project's solution without its plug-ins.</summary>
public sealed record HostFixtureOptions
{
    public string? StandardFolder { get; init; }
    public string? SolutionFolder { get; init; } = Repository.Solution;
    public string? PluginAssembly { get; init; }

    /// <summary>Changes what was read from the folders, for steps and custom APIs of a test's own.</summary>
    public Func<SolutionContent, SolutionContent> Change { get; init; } = static solution => solution;
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);
}
