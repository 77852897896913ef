using System.Diagnostics;
using LocalDataverse.Faults;
using LocalDataverse.Storage;

namespace LocalDataverse.Pipeline;

/// <summary>
/// The one transaction of an outer request and everything that its plug-ins send. It begins when the first stage inside the
/// transaction needs it, and is doomed for good by the first fault that a plug-in receives.
/// </summary>
public sealed class UnitOfWork(Database database, bool isWrite, TimeSpan timeLimit) : IDisposable
{
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly List<Action> afterEnd = [];
    private readonly SemaphoreSlim turn = new(0, 1);
    private volatile bool isAbandoned;
    private Session? session;

    public bool HasBegun => session is not null;
    public bool IsWrite => isWrite;
    public bool IsDoomed { get; private set; }
    public Session Session => session ?? throw new InvalidOperationException("The transaction has not begun.");

    public void Begin()
    {
        if (session is not null) return;
        session = isWrite ? database.TakeWriter() : database.TakeReader();
        session.Begin();
    }

    public void Doom()
    {
        if (HasBegun) IsDoomed = true;
    }

    /// <exception cref="System.ServiceModel.FaultException">TransactionAborted.</exception>
    public void RefuseWhenDoomed()
    {
        if (IsDoomed) throw Fault.Of(ErrorCode.TransactionAborted);
    }

    /// <exception cref="System.ServiceModel.FaultException">The request has run longer than the platform allows.</exception>
    public void RefuseWhenLate()
    {
        if (Stopwatch.GetElapsedTime(started) > timeLimit) throw Fault.Of(ErrorCode.SandboxWorkerPluginExecuteTimeout);
    }

    /// <summary>
    /// Lets a plug-in run: meanwhile the turn belongs to whichever of its data calls comes, and afterwards to the host again. One that
    /// does not return in time loses the transaction; what it still sends is refused.
    /// </summary>
    /// <exception cref="System.ServiceModel.FaultException">SandboxWorkerPluginExecuteTimeout.</exception>
    public void RunPlugin(Action plugin)
    {
        turn.Release();
        var hasReturned = true;
        try
        {
            hasReturned = PluginThread.TryRun(this, plugin, timeLimit - Stopwatch.GetElapsedTime(started));
        }
        finally
        {
            turn.Wait();
            if (!hasReturned) isAbandoned = true;
        }

        RefuseWhenAbandoned();
    }

    /// <summary>A data call of a plug-in: one at a time, and none once the request has gone on without the plug-in.</summary>
    public T TakeTurn<T>(Func<T> call)
    {
        RefuseWhenAbandoned();
        turn.Wait();
        try
        {
            RefuseWhenAbandoned();
            return call();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <exception cref="System.ServiceModel.FaultException">SandboxWorkerPluginExecuteTimeout.</exception>
    public void RefuseWhenAbandoned()
    {
        if (isAbandoned) throw Fault.Of(ErrorCode.SandboxWorkerPluginExecuteTimeout);
    }

    /// <summary>Runs after the transaction has ended, whichever way.</summary>
    public void AfterEnd(Action action) => afterEnd.Add(action);

    public void Commit()
    {
        RefuseWhenDoomed();
        RefuseWhenLate();
        session?.Commit();
    }

    /// <summary>Rolls back what was not committed and gives the connection back.</summary>
    public void Dispose()
    {
        if (session is not null)
        {
            database.Return(session);
            session = null;
        }

        foreach (var action in afterEnd) action();
        afterEnd.Clear();
        // Not disposed: a plug-in that was left behind may still wait for it, and is refused now.
        if (isAbandoned) turn.Release();
    }
}
