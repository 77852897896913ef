using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class TeamResultRuleTests
{
    [Fact]
    public void KpiAttainment_IsTheMeanOfRepsWithGoals() =>
        Assert.Equal(0.9m, TeamResultRule.Attainment([new(Ann, Month(6), 0.8m, 1), new(Ben, Month(6), 1m, 1), new(Cid, Month(6), null, 1)]));

    [Fact]
    public void Productivity_IsPerRep() =>
        Assert.Equal(200m, TeamResultRule.Productivity([new(Ann, Month(6), null, 100), new(Ben, Month(6), null, 300)]));

    [Fact]
    public void BestToWorst_DividesTheSumsOfThreeMonths() =>
        Assert.Equal(3m, BestToWorst([.. Months(Ann, 100, 100, 100), .. Months(Ben, 300, 0, 600), .. Months(Cid, 400, 0, 0)]));

    [Fact]
    public void BestToWorst_LeavesOutWhoWasNotThereAllTheTime() =>
        Assert.Null(BestToWorst([.. Months(Ann, 100, 100, 100), .. Months(Ben, 300, 0, 600), new(Cid, Month(6), null, 1)]));

    [Fact]
    public void BestToWorst_WithNothingAtTheBottom_SaysNothing() =>
        Assert.Null(BestToWorst([.. Months(Ann, 1, 1, 1), .. Months(Ben, 2, 2, 2), .. Months(Cid, 0, 0, 0)]));

    [Fact]
    public void BestToWorst_LeavesOutWhoCameInTheFirstMonth()
    {
        RepResult[] results = [.. Months(Ann, 100, 100, 100), .. Months(Ben, 300, 0, 600), .. Months(Cid, 400, 0, 0), .. Months(Id(14), 0, 1, 1)];
        TeamRep[] team = [Rep(Ann), Rep(Ben), Rep(Cid), Rep(Id(14), since: Day(4, 20))];

        Assert.Equal(3m, TeamResultRule.BestToWorst(team, results, Month(4), Month(6)));
        Assert.Equal(450m, TeamResultRule.BestToWorst(team, [.. results, new(Id(14), Month(3), null, 5)], Month(4), Month(6)));
    }

    private static decimal? BestToWorst(RepResult[] results) => TeamResultRule.BestToWorst([Rep(Ann), Rep(Ben), Rep(Cid)], results, Month(4), Month(6));

    private static RepResult[] Months(System.Guid rep, params int[] values) =>
        [new(rep, Month(4), null, values[0]), new(rep, Month(5), null, values[1]), new(rep, Month(6), null, values[2])];
}
