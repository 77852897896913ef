using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Kpis;

namespace CrmCoaching.Domain.Tests.Kpis;

public sealed class KpiCatalogTests
{
    [Fact]
    public void Operands_ComeFirst() =>
        Assert.Equal(
            ["b", "c", "a"],
            new KpiCatalog([Kpi.Ratio("a", "b", "c"), Kpi.Closed("b", AggregateKind.Count), Kpi.Closed("c", AggregateKind.Count)]).Usable.Select(kpi => kpi.Code));

    [Fact]
    public void UnknownOperand_IsNamed() =>
        Assert.Contains("operand c", new KpiCatalog([Kpi.Ratio("a", "b", "c"), Kpi.Closed("b", AggregateKind.Count)]).Problems["a"], StringComparison.Ordinal);

    [Fact]
    public void Circle_LeavesOutAllThatTakePart()
    {
        var catalog = new KpiCatalog([Kpi.Growth("a", "b"), Kpi.Ratio("b", "c", "a"), Kpi.Closed("c", AggregateKind.Count)]);

        Assert.Equal(["c"], catalog.Usable.Select(kpi => kpi.Code));
        Assert.Equal(["a", "b"], catalog.Problems.Keys.OrderBy(code => code));
    }

    [Fact]
    public void KnownProblem_SpreadsToWhatIsCalculatedFromIt()
    {
        var catalog = new KpiCatalog(
            [Kpi.Closed("a", AggregateKind.Count), Kpi.Growth("b", "a")],
            new Dictionary<string, string> { ["a"] = "The column x does not exist." });

        Assert.Empty(catalog.Usable);
        Assert.Contains("column x", catalog.Problems["b"], StringComparison.Ordinal);
    }

    [Fact]
    public void GrowthOfAGrowth_IsRefused() =>
        Assert.Contains("itself a growth", new KpiCatalog([Kpi.Closed("a", AggregateKind.Count), Kpi.Growth("b", "a"), Kpi.Growth("c", "b")]).Problems["c"], StringComparison.Ordinal);

    [Fact]
    public void TwoOfOneCode_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new KpiCatalog([Kpi.Closed("a", AggregateKind.Count), Kpi.Closed("a", AggregateKind.Count)]));

    [Fact]
    public void DefinitionOfItself_IsRefused() => Assert.Throws<ArgumentException>(() => Kpi.Growth("a", "a"));

    [Fact]
    public void SumWithoutColumn_IsRefused() => Assert.Throws<ArgumentException>(() => Kpi.Closed("a", AggregateKind.Sum));

    [Fact]
    public void CodeWithBlanks_IsRefused() => Assert.Throws<ArgumentException>(() => Kpi.Label("my kpi"));
}
