using CrmCoaching.Cli.Seed.Story;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>The deals that are open, and what talking about them does to how they end.</summary>
internal sealed class Deals(Random chance)
{
    private readonly Dictionary<int, OpenDeal> open = [];
    private readonly Dictionary<int, double> discussed = [];
    private readonly HashSet<int> dropped = [];

    /// <returns>What happens instead; null for nothing, as with a deal that was dropped.</returns>
    public StoryEvent? Next(StoryEvent happening)
    {
        switch (happening)
        {
            case DealOpened deal:
                open[deal.Deal] = new OpenDeal(deal.Deal, StoryWriter.DealId(deal.Deal), deal.Rep, deal.Name, deal.At);
                return deal;
            case StageMoved moved:
                return IsDropped(moved.Deal) ? null : moved;
            case CloseDateMoved moved:
                return IsDropped(moved.Deal) ? null : moved;
            case DealWon won:
                return Closed(won.Deal) ? won : null;
            case DealLost lost:
                return Closed(lost.Deal) ? IsRescued(lost.Deal) ? new DealWon(lost.At, lost.Rep, lost.Deal, lost.Value) : lost : null;
            default:
                return happening;
        }
    }

    /// <summary>The rep's open deals, the oldest first.</summary>
    public IReadOnlyList<OpenDeal> Of(int rep) => [.. open.Values.Where(deal => deal.Rep == rep).OrderBy(deal => deal.OpenedOn).ThenBy(deal => deal.Index)];

    /// <returns>Null for one that is closed.</returns>
    public int? IndexOf(Guid id) => open.Values.FirstOrDefault(deal => deal.Id == id)?.Index;

    public bool IsOpen(int deal) => open.ContainsKey(deal);

    /// <param name="rescue">Chance that it makes the difference.</param>
    public void Discuss(int deal, double rescue) => discussed[deal] = Math.Max(rescue, discussed.GetValueOrDefault(deal));

    public void Drop(int deal)
    {
        dropped.Add(deal);
        open.Remove(deal);
    }

    private bool IsDropped(int deal) => dropped.Contains(deal);

    private bool Closed(int deal) => open.Remove(deal);

    private bool IsRescued(int deal) => discussed.TryGetValue(deal, out var rescue) && chance.NextDouble() < rescue;
}
