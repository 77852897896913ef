using CrmCoaching.Domain.Agendas;

namespace CrmCoaching.Domain.Tests.Agendas;

public sealed class CoachingShareTests
{
    [Theory]
    [InlineData(21, 9, 0.7, true)]
    [InlineData(20, 10, 0.6667, false)]
    [InlineData(5, null, 1, true)]
    [InlineData(null, 5, 0, false)]
    public void Share_IsCoachingOfAllMeasuredTime(int? coaching, int? status, double share, bool meets)
    {
        var measured = CoachingShare.Of(coaching, status)!.Value;
        Assert.Equal((decimal)share, measured.Value, 4);
        Assert.Equal(meets, measured.Meets(0.7m));
    }

    [Fact]
    public void NothingMeasured_IsNoShare() => Assert.Null(CoachingShare.Of(0, null));
}
