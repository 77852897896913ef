namespace CrmCoaching.Cli.Seed.Story;

/// <summary>Something that a user does in the demo company's CRM.</summary>
/// <param name="At">UTC.</param>
/// <param name="Rep">Index of the rep who does it.</param>
public abstract record StoryEvent(DateTime At, int Rep);

public sealed record AccountOpened(DateTime At, int Rep, int Account, string Name, string Contact) : StoryEvent(At, Rep);

/// <param name="Items">Index of the product and quantity.</param>
public sealed record DealOpened(
    DateTime At, int Rep, int Deal, int Account, string Name, decimal Value, DateOnly ExpectedClose, IReadOnlyList<(int Product, int Quantity)> Items)
    : StoryEvent(At, Rep);

/// <param name="Stage">0 Qualify, 1 Develop, 2 Propose, 3 Close; lower than before when the deal falls back.</param>
public sealed record StageMoved(DateTime At, int Rep, int Deal, int Stage) : StoryEvent(At, Rep);

public sealed record CloseDateMoved(DateTime At, int Rep, int Deal, DateOnly ExpectedClose) : StoryEvent(At, Rep);

public sealed record DealWon(DateTime At, int Rep, int Deal, decimal Value) : StoryEvent(At, Rep);

/// <param name="Value">What it would have been worth.</param>
public sealed record DealLost(DateTime At, int Rep, int Deal, decimal Value) : StoryEvent(At, Rep);

public sealed record CallMade(DateTime At, int Rep, int Account, int? Deal, int Minutes) : StoryEvent(At, Rep);

public sealed record MeetingHeld(DateTime At, int Rep, int Account, int? Deal, int Minutes) : StoryEvent(At, Rep);
