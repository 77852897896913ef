using System.Collections.Concurrent;
using LocalDataverse.Metadata;

namespace LocalDataverse.Pipeline;

/// <summary>The registered steps, by message, table and stage, in the order in which they run.</summary>
public sealed class StepRegistry
{
    private readonly ILookup<(string Message, int Stage), PluginStep> steps;
    private readonly HashSet<string> messages;
    private readonly ConcurrentDictionary<(string Message, string Multiple, string? Table), IReadOnlySet<string>?> imageColumns = new();

    public StepRegistry(IEnumerable<PluginStep> steps)
    {
        var ordered = steps.OrderBy(step => step.Rank).ThenBy(step => step.Id).ToList();
        this.steps = ordered.ToLookup(step => (step.Message.ToUpperInvariant(), step.Stage));
        messages = ordered.Select(step => step.Message).ToHashSet(StringComparer.OrdinalIgnoreCase);
        All = ordered;
    }

    public IReadOnlyList<PluginStep> All { get; }

    public bool Has(string message) => messages.Contains(message);

    /// <summary>The columns that the images of these messages' steps hold; null where one holds all columns.</summary>
    public IReadOnlySet<string>? ImageColumns(string message, string multiple, string? table) =>
        imageColumns.GetOrAdd((message, multiple, table), key =>
        {
            var images = All.Where(step => (Is(step, key.Message) || Is(step, key.Multiple)) && (step.Table is null || step.Table == key.Table))
                .SelectMany(step => step.Images).ToList();
            return images.Any(image => image.Columns.Count == 0) ? null : images.SelectMany(image => image.Columns).ToHashSet(StringComparer.Ordinal);
        });

    public IEnumerable<PluginStep> Of(string message, string? table, int stage) => Has(message)
        ? steps[(message.ToUpperInvariant(), stage)].Where(step => step.Table is null || step.Table == table)
        : [];

    private static bool Is(PluginStep step, string message) => string.Equals(step.Message, message, StringComparison.OrdinalIgnoreCase);
}
