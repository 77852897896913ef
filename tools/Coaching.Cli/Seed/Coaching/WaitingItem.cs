namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>An agenda item that has not been discussed.</summary>
/// <param name="Deal">Index of the deal that it is about; null for none, or one that is closed.</param>
internal sealed record WaitingItem(Guid Id, int Block, Guid Owner, int? Deal);
