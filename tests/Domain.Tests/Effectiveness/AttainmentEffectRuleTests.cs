using System.Linq;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.OneOnOnes;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class AttainmentEffectRuleTests
{
    private static readonly TeamRep[] Team = [.. Enumerable.Range(101, 8).Select(rep => Rep(Id(rep), frequency: CadenceFrequency.Monthly))];

    // Coached in April with 1.1, 1.2 … 1.8; not coached in May with 1.0 throughout.
    private static readonly RepResult[] Results =
        [.. Team.SelectMany((rep, index) => new RepResult[] { new(rep.Id, Month(4), 1.1m + (index / 10m), null), new(rep.Id, Month(5), 1m, null) })];

    private static readonly MeetingFact[] Held1 = [.. Team.Select(rep => Held(rep.Id, 4, 10))];

    [Fact]
    public void CoachedMonths_StandBesideOthers_WithInterval()
    {
        var effect = AttainmentEffectRule.Of(Team, Results, Held1, EffectivenessSettings.Default);

        Assert.Equal(new CoachingEffect(8, 1.45m, 8, 1m, effect.Interval), effect);
        // The paired t interval of .1 to .8: mean .45, standard error .0866025, t(7) = 2.364624.
        Assert.Equal(0.45 - (2.364624 * 0.0866025), effect.Interval!.Low, 5);
        Assert.Equal(0.45 + (2.364624 * 0.0866025), effect.Interval.High, 5);
    }

    [Fact]
    public void FewerThanEightOnASide_SayNothingButTheirNumber()
    {
        var effect = AttainmentEffectRule.Of(Team, Results, [.. Held1.Skip(1)], EffectivenessSettings.Default);

        Assert.Equal(new CoachingEffect(7, null, 9, null, null), effect);
        Assert.Null(effect.Difference);
    }

    [Fact]
    public void MonthWithoutGoal_IsNoObservation() =>
        Assert.Equal(8, AttainmentEffectRule.Of(Team, [.. Results, new(Team[0].Id, Month(3), null, null)], Held1, EffectivenessSettings.Default).UncoachedCount);

    [Theory]
    [InlineData(CadenceFrequency.Weekly, 1, false)]
    [InlineData(CadenceFrequency.Weekly, 2, true)]
    [InlineData(CadenceFrequency.EveryTwoWeeks, 1, true)]
    [InlineData(CadenceFrequency.Monthly, 1, true)]
    [InlineData(CadenceFrequency.None, 0, false)]
    public void CoachedMonth_HasHalfOfWhatWasAgreed(CadenceFrequency frequency, int held, bool coached) =>
        Assert.Equal(coached, CoachedMonthRule.IsCoached(Rep(Ann, frequency: frequency), held));
}
