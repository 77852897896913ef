using LocalDataverse.Pipeline;

namespace CrmCoaching.Bench.Measuring;

/// <summary>Counts organization-service requests; a custom API's own request is the question and not counted.</summary>
internal sealed class RequestCounter : IRequestObserver
{
    private readonly List<ObservedRequest> requests = [];

    public int Requests => requests.Count;
    public int Reads => requests.Count(request => request.Kind == RequestKind.Read);
    public int Writes => requests.Count(request => request.Kind == RequestKind.Write);
    public long RowsRead => requests.Where(request => request.Kind == RequestKind.Read).Sum(request => (long)request.Rows);
    public int Faults => requests.Count(request => request.IsFaulted);

    public int ReadsOf(string table) => requests.Count(request => request.Kind == RequestKind.Read && request.Table == table);

    public void Clear() => requests.Clear();

    void IRequestObserver.Observe(ObservedRequest request)
    {
        if (!request.Message.StartsWith("coach_", StringComparison.Ordinal)) requests.Add(request);
    }
}
