namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>What is going to happen in the demo company, and when. What happens may lead to more.</summary>
internal sealed class Timeline(StoryClock clock)
{
    private readonly PriorityQueue<Action, (DateTime At, int Order)> ahead = new();
    private int count;

    /// <param name="at">UTC. Of two at the same instant the one that was planned first comes first.</param>
    public void At(DateTime at, Action happens) => ahead.Enqueue(happens, (at, count++));

    /// <summary>Lets everything happen up to an instant, UTC, and leaves the clock there.</summary>
    public void RunUntil(DateTime instant)
    {
        while (ahead.TryPeek(out _, out var next) && next.At <= instant)
        {
            clock.MoveTo(next.At);
            ahead.Dequeue()();
        }

        clock.MoveTo(instant);
    }
}
