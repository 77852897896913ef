using CrmCoaching.Domain.Effectiveness;
using static CrmCoaching.Domain.Tests.Effectiveness.Coaching;

namespace CrmCoaching.Domain.Tests.Effectiveness;

public sealed class MeetingFactTests
{
    // 8 June 2026 is a Monday.
    [Theory]
    [InlineData(8, true)]
    [InlineData(14, true)]
    [InlineData(7, false)]
    [InlineData(15, false)]
    public void MovedOneOnOne_IsInTimeWithinItsWeek(int heldOn, bool inTime)
    {
        var moved = Held(Ann, 6, 10) with { Day = Day(6, heldOn) };

        Assert.Equal(inTime, moved.IsHeldInTime);
    }

    [Fact]
    public void CancelledOneOnOne_IsNotHeldInTime() =>
        Assert.False((Held(Ann, 6, 10) with { Outcome = MeetingOutcome.Cancelled }).IsHeldInTime);
}
