using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Maintenance;

/// <summary>
/// The jobs that a round has still to do, in their order. A call does the first one. A job that fails takes its call
/// with it, so nothing can be noted about it; all that tells is that time went by since anything was kept. Therefore
/// the later a call comes, the further behind it begins, and those passed over go to the end.
/// </summary>
public sealed record JobQueue
{
    private const char Separator = ',';

    private JobQueue(IReadOnlyList<string> waiting) => Waiting = waiting;

    /// <summary>How long the first in the queue has its turn, before the next one gets it.</summary>
    public static TimeSpan Turn { get; } = TimeSpan.FromSeconds(30);

    /// <summary>After which the next day's round begins, though a job that fails every time may still be waiting.</summary>
    public static TimeSpan LongestRound { get; } = TimeSpan.FromHours(20);

    /// <summary>Their names, the next one first.</summary>
    public IReadOnlyList<string> Waiting { get; }

    public bool IsEmpty => Waiting.Count == 0;

    public static JobQueue Of(IEnumerable<string> names) => new([.. names]);

    /// <summary>Whether the round is over: everything is done, or it has taken so long that the others are due again.</summary>
    /// <param name="openedUtc">UTC; null when that is not known.</param>
    /// <param name="nowUtc">UTC.</param>
    public bool IsOver(DateTime? openedUtc, DateTime nowUtc) => IsEmpty || nowUtc - openedUtc >= LongestRound;

    /// <summary>All jobs for another round; what is still waiting from this one comes behind the others.</summary>
    public JobQueue Anew(IReadOnlyCollection<string> names) => new([.. names.Where(name => !Waiting.Contains(name)), .. Waiting]);

    /// <param name="kept">As <see cref="ToString"/> gave it, or null.</param>
    /// <param name="known">The jobs that there are; others are left out.</param>
    public static JobQueue Read(string? kept, IReadOnlyCollection<string> known) =>
        new([.. (kept ?? "").Split([Separator], StringSplitOptions.RemoveEmptyEntries).Where(known.Contains)]);

    /// <param name="lastKeptUtc">When a call last kept what it did, UTC; null when that is not known.</param>
    /// <param name="nowUtc">UTC; before <paramref name="lastKeptUtc"/> where the call had to wait.</param>
    /// <exception cref="InvalidOperationException">Nothing is waiting.</exception>
    public string Next(DateTime? lastKeptUtc, DateTime nowUtc)
    {
        if (IsEmpty)
            throw new InvalidOperationException("Nothing is waiting.");

        var waited = nowUtc - (lastKeptUtc ?? nowUtc);
        return waited <= TimeSpan.Zero ? Waiting[0] : Waiting[(int)(waited.Ticks / Turn.Ticks % Waiting.Count)];
    }

    /// <summary>The job is through; whoever was passed over for it waits behind the others.</summary>
    public JobQueue Without(string job) => new([.. Behind(job), .. Before(job)]);

    /// <summary>The job goes on with the next call.</summary>
    public JobQueue Again(string job) => new([job, .. Behind(job), .. Before(job)]);

    /// <summary>The job has not come any further, so that the others come first.</summary>
    public JobQueue Last(string job) => new([.. Behind(job), .. Before(job), job]);

    public override string ToString() => string.Join(Separator.ToString(), Waiting);

    private IEnumerable<string> Before(string job) => Waiting.TakeWhile(name => name != job);

    private IEnumerable<string> Behind(string job) => Waiting.SkipWhile(name => name != job).Skip(1);
}
