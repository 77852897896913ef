using System;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Calendar;

public sealed class UtcSpanTests
{
    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("America/Sao_Paulo")]
    public void DaysOfTwentyYears_TileTheTimeLine(string zoneId)
    {
        var zone = new LocalZone(1, TimeZoneInfo.FindSystemTimeZoneById(zoneId));
        UtcSpan[] days = [.. Enumerable.Range(0, 20 * 366).Select(day => new LocalDate(2007, 1, 1).AddDays(day)).Select(day => UtcSpan.Of(new DateSpan(day, day), zone))];

        for (var day = 1; day < days.Length; day++)
            Assert.Equal(days[day - 1].End, days[day].From);
    }

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    public void EveryInstant_FallsInTheMonthOnTheWall(string zoneId)
    {
        var zone = new LocalZone(1, TimeZoneInfo.FindSystemTimeZoneById(zoneId));
        for (var instant = new DateTime(2010, 1, 1, 0, 7, 0, DateTimeKind.Utc); instant.Year < 2014; instant = instant.AddMinutes(97))
        {
            var month = CalendarMonth.Of(zone.DateOf(instant));

            Assert.True(UtcSpan.Of(month.Span, zone).Contains(instant), $"{instant:o} is not in {month}");
        }
    }

    [Fact]
    public void DayThatTheZoneSkipped_IsEmpty()
    {
        var skipped = new LocalDate(2011, 12, 30);
        var span = UtcSpan.Of(new DateSpan(skipped, skipped), new LocalZone(1, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia")));

        Assert.Equal(span.From, span.End);
    }

    [Fact]
    public void HourThatTheClocksRepeat_MakesTheDayLonger()
    {
        var sunday = new LocalDate(2017, 11, 5);
        var span = UtcSpan.Of(new DateSpan(sunday, sunday), new LocalZone(35, TimeZoneInfo.FindSystemTimeZoneById("America/New_York")));

        Assert.Equal(TimeSpan.FromHours(25), span.End - span.From);
    }
}
