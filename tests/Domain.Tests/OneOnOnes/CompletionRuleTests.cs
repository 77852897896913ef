using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Tests.OneOnOnes;

public sealed class CompletionRuleTests
{
    private static readonly LocalDate Today = new(2026, 6, 10);
    private static readonly DateTime Next = new(2026, 6, 17, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void ThreeCommitmentsOfBoth_AndTheNextDate_AreEnough() => Assert.Empty(Missing([Rep(5), Rep(0), Manager(3)], Next));

    [Fact]
    public void AllThatIsMissing_IsListedAtOnce() => Assert.Equal(
        [MissingPart.Commitments, MissingPart.OfTheRep, MissingPart.OfTheManager, MissingPart.NextDate], Missing([], null));

    [Fact]
    public void NoneOfTheManager_IsMissing() => Assert.Equal([MissingPart.OfTheManager], Missing([Rep(1), Rep(2), Rep(3)], Next));

    [Fact]
    public void NoneOfTheRep_IsMissing() => Assert.Equal([MissingPart.OfTheRep], Missing([Manager(1), Manager(2), Manager(3)], Next));

    [Fact]
    public void WithoutDueDate_DoesNotCount() =>
        Assert.Equal([MissingPart.Commitments], Missing([Rep(1), Manager(2), new Promise(Guid.NewGuid(), true, null, false)], Next));

    [Fact]
    public void OverdueOne_CountsOnlyWhenRenewed()
    {
        Assert.Equal([MissingPart.Commitments], Missing([Rep(1), Manager(2), Rep(-1)], Next));
        var part = CompletionRule.Missing([Rep(1), Manager(2), Rep(-1)], Today, Next, 3).Single();
        Assert.Contains("1 overdue", part.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NumberNeeded_IsASetting() => Assert.Empty(CompletionRule.Missing([Rep(1), Manager(1)], Today, Next, 2));

    private static string[] Missing(IReadOnlyList<Promise> open, DateTime? next) =>
        [.. CompletionRule.Missing(open, Today, next, 3).Select(part => part.Code)];

    private static Promise Rep(int dueIn) => new(Guid.NewGuid(), true, Today.AddDays(dueIn), false);

    private static Promise Manager(int dueIn) => new(Guid.NewGuid(), false, Today.AddDays(dueIn), false);
}
