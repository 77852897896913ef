using CrmCoaching.Data.Maintenance;

namespace CrmCoaching.Plugins.Tests.Maintenance;

public sealed class CallTimeTests
{
    /// <summary>The platform ends an operation after two minutes, and then nothing of it is kept.</summary>
    [Theory]
    [InlineData(null, 30)]
    [InlineData(0, 30)]
    [InlineData(-1, 30)]
    [InlineData(5, 5)]
    [InlineData(600, 90)]
    public void Budget_EndsBeforeThePlatformEndsTheCall(int? given, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), CallTime.Within(given, new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc)).Budget);
}
