namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>A commitment that somebody of a pair has not resolved yet.</summary>
/// <param name="DueOn">On the pair's calendar.</param>
internal sealed record OpenPromise(Guid Id, bool IsOfRep, DateTime DueOn);
