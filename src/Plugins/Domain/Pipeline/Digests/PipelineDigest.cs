namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>What happened to a rep's opportunities since the two last met.</summary>
public sealed record PipelineDigest(DigestPeriod Period)
{
    public required DigestSection Created { get; init; }

    public required DigestSection Advanced { get; init; }

    public required DigestSection FallenBack { get; init; }

    public required DigestSection ValueChanged { get; init; }

    public required DigestSection Slipped { get; init; }

    public required DigestSection Won { get; init; }

    public required DigestSection Lost { get; init; }

    public required DigestSection Untouched { get; init; }

    /// <summary>Open opportunities for which coaching comes too late.</summary>
    public required DigestSection NearlyClosed { get; init; }

    /// <summary>Open opportunities stuck in the middle of the funnel, offered instead.</summary>
    public required DigestSection Stalled { get; init; }
}
