using CrmCoaching.Data.Calendar;

namespace CrmCoaching.Plugins.Tests.Calendar;

public sealed class ZoneStoreTests
{
    private static readonly DateTime Noon = new(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Windows finds UTC by that name, but shows it as Coordinated Universal Time; so it is with Israel, Singapore and others.</summary>
    [Theory]
    [InlineData(92, "UTC", 12)]
    [InlineData(92, "Coordinated Universal Time", 12)]
    [InlineData(110, "W. Europe Standard Time", 14)]
    public void Zone_IsFoundByItsName_AndByTheOneThatIsShown(int code, string name, int hour) =>
        Assert.Equal(hour, ZoneStore.Zone(code, name).ToLocal(Noon).Hour);

    [Fact]
    public void NameOfNoZone_IsNotTakenForUtc() => Assert.Throws<TimeZoneNotFoundException>(() => ZoneStore.Zone(1, "No such zone"));
}
