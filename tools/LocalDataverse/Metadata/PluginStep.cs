namespace LocalDataverse.Metadata;

public enum StepImageKind
{
    Pre,
    Post,
    Both,
}

/// <param name="Columns">Empty for all columns.</param>
public sealed record StepImage(string Name, string Alias, StepImageKind Kind, IReadOnlyList<string> Columns);

/// <summary>One registration: which class runs when.</summary>
public sealed record PluginStep
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Message { get; init; }

    /// <summary>Full name of the class, without its assembly.</summary>
    public required string TypeName { get; init; }

    /// <summary>10, 20, 30 or 40.</summary>
    public required int Stage { get; init; }

    /// <summary>Logical name; null for every table.</summary>
    public string? Table { get; init; }
    public bool IsAsynchronous { get; init; }
    public bool DeletesWhenSuccessful { get; init; }
    public int Rank { get; init; } = 1;
    public string Configuration { get; init; } = "";

    /// <summary>Updates fire the step only when one of these is in the target; empty for any.</summary>
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];
    public IReadOnlyList<StepImage> Images { get; init; } = [];

    /// <summary>The user that the step runs as; null for the caller.</summary>
    public Guid? RunAs { get; init; }
}
