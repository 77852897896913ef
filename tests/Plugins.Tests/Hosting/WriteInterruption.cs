using LocalDataverse.Pipeline;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>Does something when plug-ins have written for the nth time.</summary>
internal sealed class WriteInterruption(int nth, Action act) : IRequestObserver
{
    private int seen;

    public void Observe(ObservedRequest request)
    {
        if (request is { Kind: RequestKind.Write, Depth: > 1, IsFaulted: false } && ++seen == nth)
            act();
    }
}
