using System;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Tests.OneOnOnes;

public sealed class NearestOneOnOneTests
{
    private static readonly DateTime Now = new(2026, 3, 4, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void NoneAtAll_OpensNone() => Assert.Null(NearestOneOnOne.To(Now, []));

    [Fact]
    public void SeveralNear_OpensTheNearest()
    {
        var tomorrow = At(1, CadenceFrequency.Weekly);
        Assert.Same(tomorrow, NearestOneOnOne.To(Now, [At(-2, CadenceFrequency.Weekly), tomorrow]));
    }

    [Theory]
    [InlineData(CadenceFrequency.Weekly, 3.5)]
    [InlineData(CadenceFrequency.EveryTwoWeeks, 7)]
    [InlineData(CadenceFrequency.Monthly, 15)]
    [InlineData(CadenceFrequency.None, 3.5)]
    public void HalfAnInterval_IsTheLimit(CadenceFrequency frequency, double days)
    {
        Assert.NotNull(NearestOneOnOne.To(Now, [At(days, frequency)]));
        Assert.NotNull(NearestOneOnOne.To(Now, [At(-days, frequency)]));
        Assert.Null(NearestOneOnOne.To(Now, [At(days + 0.01, frequency)]));
        Assert.Null(NearestOneOnOne.To(Now, [At(-days - 0.01, frequency)]));
    }

    [Fact]
    public void OneInProgress_ComesBeforeANearerOne()
    {
        var running = At(-1, CadenceFrequency.Weekly) with { Status = OpenStatus.InProgress };
        Assert.Same(running, NearestOneOnOne.To(Now, [At(0.1, CadenceFrequency.Weekly), running]));
    }

    [Fact]
    public void EquallyNear_EverybodyGetsTheSame()
    {
        var (before, after) = (At(-1, CadenceFrequency.Weekly), At(1, CadenceFrequency.Weekly));
        Assert.Same(before, NearestOneOnOne.To(Now, [after, before]));
        Assert.Same(before, NearestOneOnOne.To(Now, [before, after]));
    }

    private static OpenOneOnOne At(double days, CadenceFrequency frequency) =>
        new(Guid.NewGuid(), Guid.NewGuid(), Now.AddDays(days), frequency, OpenStatus.Planned);
}
