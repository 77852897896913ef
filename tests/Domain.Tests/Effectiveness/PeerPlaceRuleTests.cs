using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;
using M = CrmCoaching.Domain.Effectiveness.EffectivenessMeasure;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class PeerPlaceRuleTests
{
    [Fact]
    public void OwnPlace_StandsAmongUnnamedValues()
    {
        var place = Of(0.8m, [Peers(M.Adherence, 0.5m, 0.91m, 0.8m, 0.7m, 0.2m)])[M.Adherence];

        Assert.Equal((2, 6), (place.Place, place.Of));
        Assert.Equal([0.91m, 0.8m, 0.7m, 0.5m, 0.2m], place.Others);
    }

    [Fact]
    public void FewerThanFivePeers_AreNotShown() => Assert.Empty(Of(0.8m, [Peers(M.Adherence, 0.5m, 0.9m, 0.8m, 0.7m)]));

    [Fact]
    public void TooSmallAGroup_WidensToTheNext()
    {
        var near = Peers(M.Adherence, 0.1m);

        Assert.Equal(6, Of(0.8m, [near, [.. near, .. Peers(M.Adherence, 0.5m, 0.9m, 0.8m, 0.7m)]])[M.Adherence].Of);
    }

    [Fact]
    public void MeasureKnownOfTooFew_IsNotShown() =>
        Assert.Empty(Of(0.8m, [[.. Peers(M.Adherence, 0.5m, 0.9m, 0.8m, 0.7m), .. Peers(M.Coverage, 0.3m)]]));

    [Fact]
    public void BestToWorst_IsBestWhenSmall() =>
        Assert.Equal(1, Of(1.5m, [Peers(M.BestToWorst, 2, 3, 4, 5, 6)], M.BestToWorst)[M.BestToWorst].Place);

    [Fact]
    public void PerceptionGap_IsBestAtZero() =>
        Assert.Equal(1, Of(0.1m, [Peers(M.PerceptionGap, -0.5m, 0.2m, -0.3m, 1, 2)], M.PerceptionGap)[M.PerceptionGap].Place);

    [Fact]
    public void Sizes_HaveNoPlace() => Assert.Empty(Of(5, [Peers(M.Reps, 1, 2, 3, 4, 5)], M.Reps));

    private static IReadOnlyDictionary<M, PeerPlace> Of(decimal own, IEnumerable<IReadOnlyCollection<ManagerMonth>> groups, M measure = M.Adherence) =>
        PeerPlaceRule.Of(Peers(measure, own).Single(), groups, EffectivenessSettings.Default);

    private static ManagerMonth[] Peers(M measure, params decimal[] values) =>
        [.. values.Select((value, index) => new ManagerMonth(Id(index), Month(6), false, new Dictionary<M, decimal> { [measure] = value }))];
}
