namespace CrmCoaching.Domain.Kpis.Checks;

/// <summary>What a check found: a problem, or what reading the definition needs to know about its columns.</summary>
public sealed record DefinitionVerdict
{
    private DefinitionVerdict(string? problem, KpiShape? shape)
    {
        Problem = problem;
        Shape = shape;
    }

    /// <summary>Null when the definition works.</summary>
    public string? Problem { get; }

    /// <summary>Null for a definition with a problem, and for one that is calculated from others.</summary>
    public KpiShape? Shape { get; }

    public static DefinitionVerdict Works(KpiShape? shape) => new(null, shape);

    public static DefinitionVerdict Fails(string problem) => new(problem, null);
}
