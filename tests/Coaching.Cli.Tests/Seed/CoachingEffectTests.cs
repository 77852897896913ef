using CrmCoaching.Cli.Seed.Story;

namespace CrmCoaching.Cli.Tests.Seed;

public sealed class CoachingEffectTests
{
    private static readonly CoachingPeriod Period = CoachingPeriod.EndingOn(new DateOnly(2026, 5, 20));
    private static readonly IReadOnlyList<Rep> Reps = Cast.Reps(new Random(1));
    private readonly CoachingEffect effect = new(Period, Reps);

    [Fact]
    public void Period_IsTheQuarterBeforeAndThePresentOneSoFar()
    {
        Assert.Equal(new DateOnly(2026, 1, 1), Period.First);
        Assert.Equal(new DateOnly(2026, 4, 1), Period.Middle);
        Assert.InRange(Period.Handover, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));
    }

    [Fact]
    public void SteadyCoachsRep_WinsMoreInTime()
    {
        var rep = Reps.First(one => one.Manager == 0);

        Assert.Equal(0, effect.OnWins(rep, Period.First));
        Assert.True(effect.OnWins(rep, Period.First.AddDays(30)) < effect.OnWins(rep, Period.Last));
    }

    [Fact]
    public void RepWhomTheStarGazerLeavesOut_StaysAsBefore()
    {
        var rep = Reps.First(one => ManagerHabits.Of(one.Manager).Known == "star-gazer" && !effect.IsBest(one.Index));

        Assert.Equal(0, effect.OnWins(rep, Period.Last));
        Assert.Equal(1, effect.OnActivity(rep, Period.Last));
    }

    [Theory]
    [InlineData(0.1, Fate.Held)]
    [InlineData(0.55, Fate.Moved)]
    [InlineData(0.65, Fate.PutOff)]
    [InlineData(0.75, Fate.CalledOff)]
    [InlineData(0.85, Fate.CalledOffLate)]
    [InlineData(0.95, Fate.Forgotten)]
    public void Fate_FollowsTheChances(double draw, Fate expected) => Assert.Equal(expected, new Fates(0.5, 0.1, 0.1, 0.1, 0.1).Draw(draw));
}
