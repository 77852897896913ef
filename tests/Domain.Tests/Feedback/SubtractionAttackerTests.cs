using System;
using System.Linq;

namespace CrmCoaching.Domain.Tests.Feedback;

/// <summary>An attacker who finds nothing proves nothing, unless they find what is there.</summary>
public sealed class SubtractionAttackerTests
{
    private static readonly Guid[] People = [.. Enumerable.Range(1, 9).Select(number => new Guid(number, 0, 0, new byte[8]))];

    [Fact]
    public void WholeLessPart_ShowsTheRest() =>
        Assert.Equal(People.Skip(6), new SubtractionAttacker(People, [[0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 1, 2, 3, 4, 5]]).Exposed(5)!);

    [Fact]
    public void TwoHalvesOfAnOddRing_ShowOnePerson() =>
        Assert.Single(new SubtractionAttacker([.. People.Take(3)], [[0, 1], [1, 2], [0, 2]]).Exposed(2)!);

    [Fact]
    public void GroupsThatDoNotOverlap_ShowOnlyThemselves() =>
        Assert.Null(new SubtractionAttacker(People, [[0, 1, 2, 3, 4], [5, 6, 7, 8]]).Exposed(4));

    [Fact]
    public void ThreeGroupsCombined_AreSeenThrough() =>
        Assert.NotNull(new SubtractionAttacker(People, [[0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 1, 2, 3], [4, 5, 6, 7]]).Exposed(2));
}
