namespace CrmCoaching.Cli.Seed.Coaching;

/// <param name="OpenedOn">UTC.</param>
internal sealed record OpenDeal(int Index, Guid Id, int Rep, string Name, DateTime OpenedOn);
