using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.OneOnOnes;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class AdherenceRuleTests
{
    [Fact]
    public void HeldInTime_OverExpected()
    {
        var adherence = AdherenceRule.Of(Mia, [Rep(Ann), Rep(Ben, 2)], [Held(Ann, 6, 1), Held(Ann, 6, 8), Held(Ben, 6, 2), Missed(Ben, 6, 16)]);

        Assert.Equal(new Adherence(6, 3), adherence);
        Assert.Equal(0.5m, adherence.Share);
    }

    [Fact]
    public void MoreWithOneRep_DoesNotMakeUpForAnother()
    {
        MeetingFact[] all = [Held(Ann, 6, 1), Held(Ann, 6, 8), Held(Ann, 6, 15), Held(Ann, 6, 22)];

        Assert.Equal(new Adherence(4, 2), AdherenceRule.Of(Mia, [Rep(Ann, 2), Rep(Ben, 2)], all));
    }

    [Fact]
    public void RepWithoutCadence_IsExpectedAllTheSame() =>
        Assert.Equal(0m, AdherenceRule.Of(Mia, [Rep(Ann, 2, CadenceFrequency.None)], []).Share);

    [Fact]
    public void RepWhoCame_IsNotExpectedAgainForWhatTheFormerManagerHeld() =>
        Assert.Equal(new Adherence(2, 2), AdherenceRule.Of(Mia, [Rep(Ann)], [Held(Ann, 6, 1, Max), Missed(Ann, 6, 8, Max), Held(Ann, 6, 15), Held(Ann, 6, 22)]));

    [Fact]
    public void CreditOfRepWhoLeft_StaysWithTheManagerOfTheOneOnOne() =>
        Assert.Equal(new Adherence(2, 1), AdherenceRule.Of(Max, [], [Held(Ann, 6, 1, Max), Missed(Ann, 6, 8, Max)]));

    [Fact]
    public void NobodyOnDuty_HasNoAdherence() => Assert.Null(AdherenceRule.Of(Mia, [Rep(Ann, 0)], []).Share);
}
