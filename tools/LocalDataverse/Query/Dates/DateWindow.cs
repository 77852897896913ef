namespace LocalDataverse.Query.Dates;

/// <summary>One end of a window: a time on the caller's clock, and for "now" and whole hours the instant itself.</summary>
/// <param name="Wall">Local, without zone.</param>
/// <param name="Utc">Null: the instant at which the caller's clock shows <paramref name="Wall"/>.</param>
public readonly record struct WindowEdge(DateTime Wall, DateTime? Utc = null);

/// <summary>From the start, inclusive, to the end, exclusive; null is open.</summary>
public sealed record DateWindow(WindowEdge? Start, WindowEdge? End);
