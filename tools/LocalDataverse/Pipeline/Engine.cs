using LocalDataverse.Metadata;
using LocalDataverse.Security;
using LocalDataverse.Storage;

namespace LocalDataverse.Pipeline;

/// <summary>What every request of an organisation works with.</summary>
public sealed class Engine
{
    public required OrganizationOptions Options { get; init; }
    public required SolutionContent Solution { get; init; }
    public required Database Database { get; init; }
    public required RowStore Rows { get; init; }
    public required StepRegistry Steps { get; init; }
    public required PluginTypes Plugins { get; init; }
    public required UserDirectory Users { get; init; }
    public required AccessControl Access { get; init; }
    public EventPipeline Events { get; }
    public Dispatcher Dispatcher { get; }
    public AsyncWorker AsyncWork { get; }

    /// <summary>Told of every request; replaced as a whole when one is added.</summary>
    public IReadOnlyList<IRequestObserver> Observers { get; set; } = [];

    public Engine()
    {
        Events = new EventPipeline(this);
        Dispatcher = new Dispatcher(this);
        AsyncWork = new AsyncWorker(this);
    }

    public MetadataCatalog Catalog => Solution.Catalog;

    /// <summary>The organisation's clock, UTC, whole seconds as the platform stores them.</summary>
    public DateTime Now
    {
        get
        {
            var now = Options.Clock.GetUtcNow().UtcDateTime;
            return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        }
    }
}
