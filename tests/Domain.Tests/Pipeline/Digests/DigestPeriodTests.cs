using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline.Digests;
using static CrmCoaching.Domain.Tests.Pipeline.Digests.Deals;

namespace CrmCoaching.Domain.Tests.Pipeline.Digests;

public sealed class DigestPeriodTests
{
    [Fact]
    public void NeverMet_LooksBackThirtyDays() =>
        Assert.Equal(Now.AddDays(-30), DigestPeriod.Until(Now, null, LocalZone.Utc, DigestSettings.Default).Span.From);

    [Fact]
    public void LastOneOnOneDocumentedAheadOfItsEnd_GivesAnEmptyPeriod() =>
        Assert.Equal(Now, DigestPeriod.Until(Now, Now.AddMinutes(10), LocalZone.Utc, DigestSettings.Default).Span.From);

    [Fact]
    public void EndOfTheLastOneOnOne_BelongsToThePeriodBefore()
    {
        Assert.False(Period.Contains(Now.AddDays(-7)));
        Assert.True(Period.Contains(Now.AddDays(-7).AddSeconds(1)));
        Assert.True(Period.Contains(Now));
    }

    [Theory]
    [InlineData("Pacific/Apia", 11)]
    [InlineData("America/New_York", 10)]
    public void Today_IsTheRepsDay(string zone, int day)
    {
        var lateEvening = new DateTime(2026, 6, 10, 20, 0, 0, DateTimeKind.Utc);
        var period = DigestPeriod.Until(lateEvening, null, new LocalZone(1, TimeZoneInfo.FindSystemTimeZoneById(zone)), DigestSettings.Default);
        Assert.Equal(new LocalDate(2026, 6, day), period.Today);
    }
}
