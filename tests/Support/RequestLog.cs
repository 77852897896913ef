using LocalDataverse.Pipeline;

namespace CrmCoaching.Tests.Support;

/// <summary>Keeps every request that the host reports, inner ones included.</summary>
public sealed class RequestLog : IRequestObserver
{
    private readonly Lock adding = new();
    private readonly List<ObservedRequest> requests = [];

    /// <summary>Those reported so far; later ones do not join them.</summary>
    public IReadOnlyList<ObservedRequest> Requests
    {
        get
        {
            lock (adding) return [.. requests];
        }
    }

    public int Reads => Requests.Count(request => request.Kind == RequestKind.Read);
    public int Writes => Requests.Count(request => request.Kind == RequestKind.Write);

    public void Clear()
    {
        lock (adding) requests.Clear();
    }

    void IRequestObserver.Observe(ObservedRequest request)
    {
        lock (adding) requests.Add(request);
    }
}
