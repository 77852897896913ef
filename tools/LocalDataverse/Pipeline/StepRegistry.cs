using LocalDataverse.Metadata;

namespace LocalDataverse.Pipeline;

/// <summary>The registered steps, by message, table and stage, in the order in which they run.</summary>
public sealed class StepRegistry
{
    private readonly ILookup<(string Message, int Stage), PluginStep> steps;
    private readonly HashSet<string> messages;

    public StepRegistry(IEnumerable<PluginStep> steps)
    {
        var ordered = steps.OrderBy(step => step.Rank).ThenBy(step => step.Id).ToList();
        this.steps = ordered.ToLookup(step => (step.Message.ToUpperInvariant(), step.Stage));
        messages = ordered.Select(step => step.Message).ToHashSet(StringComparer.OrdinalIgnoreCase);
        All = ordered;
    }

    public IReadOnlyList<PluginStep> All { get; }

    public bool Has(string message) => messages.Contains(message);

    public IEnumerable<PluginStep> Of(string message, string? table, int stage) => Has(message)
        ? steps[(message.ToUpperInvariant(), stage)].Where(step => step.Table is null || step.Table == table)
        : [];
}
