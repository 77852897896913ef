using System;
using CrmCoaching.Domain.Pipeline;

namespace CrmCoaching.Domain.Tests.Pipeline;

public sealed class CloseMomentTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Earlier = Now.AddDays(-3);

    [Theory]
    [InlineData(null)]
    [InlineData(OpportunityState.Open)]
    [InlineData(OpportunityState.Lost)]
    public void ClosedByThisWrite_IsNow(OpportunityState? before) =>
        Assert.Equal(Now, CloseMoment.Of(before, OpportunityState.Won, Earlier, Now));

    [Fact]
    public void CorrectedLater_StaysWhenItWas() => Assert.Equal(Earlier, CloseMoment.Of(OpportunityState.Won, OpportunityState.Won, Earlier, Now));

    [Fact]
    public void OpenedAgain_HasNone() => Assert.Null(CloseMoment.Of(OpportunityState.Won, OpportunityState.Open, Earlier, Now));
}
