using System;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Development;

namespace CrmCoaching.Domain.Tests.Development;

public sealed class SkillGrowthRuleTests
{
    private static readonly Guid Ann = Guid.NewGuid();
    private static readonly Guid Mia = Guid.NewGuid();
    private static readonly Guid Asking = Guid.NewGuid();
    private static readonly Guid Closing = Guid.NewGuid();

    [Fact]
    public void Growth_IsLatestLessFirst() => Assert.Equal(2m, SkillGrowthRule.Of([Seen(5, 4), Seen(1, 2), Seen(3, 5)], Day(6)).Single().Levels);

    [Fact]
    public void SkillAuditedOnce_HasNoGrowth() => Assert.Null(SkillGrowthRule.Mean([Seen(1, 2), Seen(3, 4) with { Skill = Closing }], Day(6)));

    [Fact]
    public void RepsOwnRating_StaysOut() => Assert.Null(SkillGrowthRule.Mean([Seen(1, 2), Seen(3, 5) with { RatedBy = Ann }], Day(6)));

    [Fact]
    public void LaterAudits_AreNotKnownYet() => Assert.Equal(1m, SkillGrowthRule.Mean([Seen(1, 2), Seen(3, 3), Seen(5, 5)], Day(4)));

    [Fact]
    public void AuditsOlderThanAYear_StayOut() =>
        Assert.Equal(1m, SkillGrowthRule.Mean([Seen(1, 1) with { On = new LocalDate(2025, 6, 1) }, Seen(1, 2), Seen(3, 3)], Day(6)));

    [Fact]
    public void Mean_IsOverRepsAndSkills() =>
        Assert.Equal(0.5m, SkillGrowthRule.Mean([Seen(1, 2), Seen(3, 4), Seen(1, 3) with { Skill = Closing }, Seen(3, 2) with { Skill = Closing }], Day(6)));

    private static LocalDate Day(int month) => new(2026, month, 1);

    private static Rating Seen(int month, int level) => new(Ann, Asking, Mia, Day(month), level);
}
