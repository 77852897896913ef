using CrmCoaching.Cli.Seed.Coaching;
using CrmCoaching.Cli.Seed.Story;

namespace CrmCoaching.Cli.Tests.Seed.Coaching;

public sealed class DealsTests
{
    private static readonly DateTime At = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    private readonly Deals deals = new(new Random(1));

    public DealsTests() => deals.Next(new DealOpened(At, 4, 7, 1, "Valves", 100, new DateOnly(2026, 5, 1), []));

    [Fact]
    public void DroppedDeal_IsOverWhateverTheStorySays()
    {
        deals.Drop(7);

        Assert.Null(deals.Next(new StageMoved(At, 4, 7, 2)));
        Assert.Null(deals.Next(new DealWon(At, 4, 7, 90)));
        Assert.Empty(deals.Of(4));
    }

    [Fact]
    public void LostDeal_ThatTalkingRescuedIsWon()
    {
        deals.Discuss(7, rescue: 1);

        Assert.Equal(90, Assert.IsType<DealWon>(deals.Next(new DealLost(At, 4, 7, 90))).Value);
    }

    [Fact]
    public void LostDeal_ThatNobodyDiscussedStaysLost() => Assert.IsType<DealLost>(deals.Next(new DealLost(At, 4, 7, 90)));
}
