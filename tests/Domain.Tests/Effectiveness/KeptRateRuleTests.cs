using System;
using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class KeptRateRuleTests
{
    private static readonly DueCommitment[] Resolved =
    [
        Due(Ann, 6, 1, kept: true), Due(Ann, 6, 30, kept: true), Due(Ben, 6, 5, kept: false), Due(Ann, 5, 31, kept: false), Due(Ann, 7, 1, kept: false),
        Due(Mia, 6, 3, kept: true), Due(Mia, 6, 4, kept: false),
        Due(Mia, 6, 9, kept: false) with { Rep = Ben, Counterpart = Ben },
    ];

    [Fact]
    public void Reps_KeptOfThoseDueInTheMonth() => Assert.Equal(2m / 3, KeptRateRule.ByReps(Mia, Month(6), Resolved));

    [Fact]
    public void Manager_AnswersAlsoForPromisesTakenOver() => Assert.Equal(1m / 3, KeptRateRule.ByManager(Mia, Month(6), Resolved));

    [Fact]
    public void RepsPromises_CountForTheManagerToWhomTheyAreMade()
    {
        Assert.Null(KeptRateRule.ByReps(Max, Month(6), Resolved));
        Assert.Equal(1m, KeptRateRule.ByReps(Max, Month(6), [Due(Ann, 6, 1, kept: true) with { Counterpart = Max }]));
    }

    [Fact]
    public void NothingDue_SaysNothing() => Assert.Null(KeptRateRule.ByManager(Mia, Month(2), Resolved));

    private static DueCommitment Due(Guid owner, int month, int day, bool kept) =>
        new(owner == Mia ? Ann : Mia, owner == Mia ? Ann : owner, owner, Day(month, day), kept);
}
