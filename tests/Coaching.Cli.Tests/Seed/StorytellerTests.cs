using CrmCoaching.Cli.Seed.Story;

namespace CrmCoaching.Cli.Tests.Seed;

public sealed class StorytellerTests
{
    private static readonly DateOnly Last = new(2026, 3, 18);
    private static readonly IReadOnlyList<StoryEvent> Story = new Storyteller(7, Last, 18).Tell();

    [Fact]
    public void SameSeedAndDay_TellTheSameStory() => Assert.Equal(Story.Count, new Storyteller(7, Last, 18).Tell().Count);

    [Fact]
    public void Events_ComeInOrderAndNoneLiesAfterTheLastDay()
    {
        Assert.Equal(Story.Select(happening => happening.At).Order(), Story.Select(happening => happening.At));
        Assert.True(Story[^1].At < Last.ToDateTime(TimeOnly.MinValue).AddDays(1));
    }

    [Fact]
    public void EveryRep_HasDealsCallsAndMeetings() => Assert.All(
        Enumerable.Range(0, 36),
        rep => Assert.All([typeof(DealOpened), typeof(CallMade), typeof(MeetingHeld)], kind => Assert.Contains(Story, happening => happening.Rep == rep && happening.GetType() == kind)));

    [Fact]
    public void Deal_IsOpenedBeforeAnythingElseHappensToIt()
    {
        var known = new HashSet<int>();
        foreach (var happening in Story)
        {
            switch (happening)
            {
                case DealOpened deal: Assert.True(known.Add(deal.Deal)); break;
                case StageMoved stage: Assert.Contains(stage.Deal, known); break;
                case DealWon won: Assert.Contains(won.Deal, known); break;
            }
        }
    }

    [Fact]
    public void Names_AreUnique()
    {
        Assert.Equal(36, new Storyteller(7, Last, 1).Reps.Select(rep => rep.Name).Distinct().Count());
        var accounts = Story.OfType<AccountOpened>().Select(account => account.Name).ToList();
        Assert.Equal(accounts.Count, accounts.Distinct().Count());
    }
}
