using CrmCoaching.Tests.Support;
using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Tests.Pipeline;

/// <summary>Builds a host whose only steps are those of one test.</summary>
public sealed class PipelineHost
{
    private readonly List<PluginStep> steps = [];
    private readonly List<CustomApi> apis = [];

    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    public PipelineHost On(
        string message,
        string? table,
        int stage,
        Action<Probe> work,
        int rank = 1,
        bool isAsynchronous = false,
        string[]? filter = null,
        params StepImage[] images)
    {
        steps.Add(new PluginStep
        {
            Id = Guid.NewGuid(),
            Name = $"{message} of {table}",
            Message = message,
            TypeName = typeof(ProbePlugin).FullName!,
            Table = table,
            Stage = stage,
            Rank = rank,
            IsAsynchronous = isAsynchronous,
            FilteringColumns = filter ?? [],
            Images = images,
            Configuration = ProbePlugin.Add(work),
        });
        return this;
    }

    public PipelineHost Api(CustomApi api)
    {
        apis.Add(api);
        return this;
    }

    public HostFixture Open() => new(new HostFixtureOptions
    {
        SolutionFolder = null,
        PluginAssembly = typeof(ProbePlugin).Assembly.Location,
        TimeLimit = TimeLimit,
        Change = solution => solution with { Steps = steps, CustomApis = apis },
    });

    public static Entity Account(string name) => new("account") { ["name"] = name };
}
