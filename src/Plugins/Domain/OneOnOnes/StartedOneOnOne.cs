namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>The 1:1 that somebody opened, and whether it had to be created for it.</summary>
public sealed record StartedOneOnOne(OpenOneOnOne OneOnOne, bool Created);
