using System;
using CrmCoaching.Domain.Agendas;

namespace CrmCoaching.Domain.Tests.Agendas;

public sealed class CarryTargetTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void NextToCome_Takes()
    {
        var (near, far) = (At(1), At(8));
        Assert.Equal(near, CarryTarget.Next([far, near], Now));
    }

    [Fact]
    public void GoingOn_TakesBeforeAnyOther()
    {
        var late = At(-1) with { IsInProgress = true };
        Assert.Equal(late, CarryTarget.Next([At(1), late], Now));
    }

    [Fact]
    public void TimeOver_TakesNothing() => Assert.Null(CarryTarget.Next([At(-1)], Now));

    [Fact]
    public void StartedButNotOver_StillTakes()
    {
        var now = new CarryTarget(Guid.NewGuid(), Now.AddMinutes(-10), Now.AddMinutes(20), IsInProgress: false, Guid.NewGuid());
        Assert.Equal(now, CarryTarget.Next([At(1), now], Now));
    }

    private static CarryTarget At(int days) => new(Guid.NewGuid(), Now.AddDays(days), Now.AddDays(days).AddMinutes(30), IsInProgress: false, Guid.NewGuid());
}
