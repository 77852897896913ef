using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class OwnMonthsRuleTests
{
    private static readonly TeamRep[] Team = [Rep(Ann) with { MonthsOff = new HashSet<CalendarMonth> { Month(5) } }];

    [Fact]
    public void MonthOffInWhichNothingCameIn_IsLeftOut() =>
        Assert.Equal([Month(6)], Months(new(Ann, Month(5), 0, 0), new(Ann, Month(6), 0, 0)));

    [Fact]
    public void MonthOffInWhichSomethingCameIn_Counts() => Assert.Equal([Month(5)], Months(new RepResult(Ann, Month(5), null, 10)));

    [Fact]
    public void MonthOfAnotherTeam_IsLeftOut() => Assert.Empty(Months(new RepResult(Ben, Month(6), 1, 10)));

    private static IEnumerable<CalendarMonth> Months(params RepResult[] results)
    {
        foreach (var result in OwnMonthsRule.Of(Team, results))
            yield return result.Month;
    }
}
