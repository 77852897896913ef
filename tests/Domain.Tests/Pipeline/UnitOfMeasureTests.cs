using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class UnitOfMeasureTests
{
    private static readonly UnitOfMeasure Piece = new(Guid.NewGuid(), 1, null);
    private static readonly UnitOfMeasure Dozen = new(Guid.NewGuid(), 12, Piece.Id);
    private static readonly UnitOfMeasure Crate = new(Guid.NewGuid(), 10, Dozen.Id);
    private static readonly UnitOfMeasure Hour = new(Guid.NewGuid(), 1, null);

    [Fact]
    public void SameUnit_IsOne_EvenWhenNothingIsKnownOfIt() =>
        Assert.Equal(1m, UnitOfMeasure.Factor(Piece.Id, Piece.Id, new Dictionary<Guid, UnitOfMeasure>()));

    [Fact]
    public void LargerUnit_IsMultipliedAlongItsChain() => Assert.Equal(120m, Factor(Crate, Piece));

    [Fact]
    public void SmallerUnit_IsAFraction() => Assert.Equal(0.1m, Factor(Dozen, Crate));

    [Fact]
    public void UnitsOfDifferentGroups_HaveNoFactor() => Assert.Null(Factor(Crate, Hour));

    [Fact]
    public void UnknownUnit_HasNoFactor() => Assert.Null(Factor(new UnitOfMeasure(Guid.NewGuid(), 1, null), Piece, includeFrom: false));

    [Fact]
    public void ChainInACircle_HasNoFactor()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Null(Factor(new UnitOfMeasure(a, 2, b), new UnitOfMeasure(b, 2, a)));
    }

    private static decimal? Factor(UnitOfMeasure from, UnitOfMeasure to, bool includeFrom = true)
    {
        UnitOfMeasure[] known = [Piece, Dozen, Crate, Hour, to, .. includeFrom ? [from] : Array.Empty<UnitOfMeasure>()];
        return UnitOfMeasure.Factor(from.Id, to.Id, known.DistinctBy(unit => unit.Id).ToDictionary(unit => unit.Id));
    }
}
