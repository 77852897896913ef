using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace LocalDataverse.Pipeline;

/// <summary>
/// Threads of their own for plug-ins, so that a request can go on without one that never returns. A plug-in that a data call of
/// another causes, in the same transaction, runs on that one's thread, whose time covers both.
/// </summary>
#pragma warning disable CA1001 // The semaphores live as long as their thread, which is the process's life; without wait handles they hold nothing to release.
internal sealed class PluginThread
#pragma warning restore CA1001
{
    private static readonly ConcurrentBag<PluginThread> Idle = [];
    [ThreadStatic] private static UnitOfWork? current;
    private readonly SemaphoreSlim begin = new(0);
    private readonly SemaphoreSlim end = new(0);
    private Action? work;
    private UnitOfWork? unit;
    private ExceptionDispatchInfo? thrown;

    private PluginThread() => new Thread(Loop) { IsBackground = true, Name = "plug-in" }.Start();

    /// <returns>False where the work has not returned in time: it goes on alone, and its thread is not used again.</returns>
    public static bool TryRun(UnitOfWork unit, Action work, TimeSpan limit)
    {
        if (current == unit)
        {
            work();
            return true;
        }

        var thread = Idle.TryTake(out var idle) ? idle : new PluginThread();
        thread.work = work;
        thread.unit = unit;
        thread.begin.Release();
        if (!thread.end.Wait(limit > TimeSpan.Zero ? limit : TimeSpan.Zero)) return false;
        var error = thread.thrown;
        thread.thrown = null;
        Idle.Add(thread);
        error?.Throw();
        return true;
    }

    private void Loop()
    {
        while (true)
        {
            begin.Wait();
            current = unit;
            try
            {
                work!();
            }
            catch (Exception error)
            {
                thrown = ExceptionDispatchInfo.Capture(error);
            }

            current = null;
            work = null;
            unit = null;
            end.Release();
        }
    }
}
