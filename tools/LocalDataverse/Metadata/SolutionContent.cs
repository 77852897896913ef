namespace LocalDataverse.Metadata;

/// <summary>What the host takes from the unpacked solutions: the tables and everything that runs or guards them.</summary>
public sealed record SolutionContent(
    MetadataCatalog Catalog,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<PluginStep> Steps,
    IReadOnlyList<CustomApi> CustomApis)
{
    /// <summary>Rows that describe the solution itself: views, forms, web resources, plug-ins, settings.</summary>
    public IReadOnlyList<ComponentRow> Components { get; init; } = [];
}
