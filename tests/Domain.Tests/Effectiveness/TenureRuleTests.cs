using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class TenureRuleTests
{
    [Fact]
    public void RepKnownForLessThanAYear_IsNew() => Assert.True(IsNew(new LocalDate(2025, 7, 1)));

    [Fact]
    public void RepKnownForAYear_IsTenured() => Assert.False(IsNew(new LocalDate(2025, 6, 30)));

    [Fact]
    public void UnknownRep_IsNeither() => Assert.Null(IsNew(null));

    private static bool? IsNew(LocalDate? since) => TenureRule.IsNew(Rep(Ann, since: since), Day(6, 30), EffectivenessSettings.Default);
}
