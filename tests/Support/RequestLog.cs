using LocalDataverse.Pipeline;

namespace CrmCoaching.Tests.Support;

/// <summary>Keeps every request that the host reports, inner ones included.</summary>
public sealed class RequestLog : IRequestObserver
{
    private readonly Lock adding = new();
    private List<ObservedRequest> requests = [];

    public IReadOnlyList<ObservedRequest> Requests => requests;
    public int Reads => requests.Count(request => request.Kind == RequestKind.Read);
    public int Writes => requests.Count(request => request.Kind == RequestKind.Write);

    public void Clear() => requests = [];

    void IRequestObserver.Observe(ObservedRequest request)
    {
        lock (adding) requests = [.. requests, request];
    }
}
