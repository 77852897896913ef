namespace LocalDataverse.Pipeline;

public enum RequestKind
{
    Read,
    Write,
    Metadata,

    /// <summary>A custom API: what it reads and writes is reported as the requests of its plug-in.</summary>
    Action,
}

/// <summary>One organization-service request as it ended, outer or sent by a plug-in.</summary>
/// <param name="Table">Null for messages without a table.</param>
/// <param name="Rows">Rows returned or written.</param>
/// <param name="Depth">1 for an outer request.</param>
public sealed record ObservedRequest(string Message, string? Table, RequestKind Kind, int Rows, int Depth, bool IsFaulted, TimeSpan Duration);

/// <summary>Is told of each request when it ends, inner ones before the request that caused them.</summary>
public interface IRequestObserver
{
    void Observe(ObservedRequest request);
}
