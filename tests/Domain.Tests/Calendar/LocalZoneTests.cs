using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Calendar;

public sealed class LocalZoneTests
{
    private static readonly LocalZone Berlin = Named(110, "W. Europe Standard Time");
    private static readonly LocalZone Santiago = Named(56, "Pacific SA Standard Time");

    [Fact]
    public void LateEveningInUtc_IsTheNextDayFurtherEast() =>
        Assert.Equal(new LocalDate(2026, 7, 2), Berlin.DateOf(Utc(2026, 7, 1, 22, 30)));

    [Fact]
    public void Day_BeginsAtTheLocalMidnight_SummerAndWinter()
    {
        Assert.Equal(Utc(2026, 6, 30, 22, 0), Berlin.StartOf(new LocalDate(2026, 7, 1)));
        Assert.Equal(Utc(2025, 12, 31, 23, 0), Berlin.StartOf(new LocalDate(2026, 1, 1)));
    }

    [Fact]
    public void SkippedTime_BecomesTheFirstAfterTheGap() =>
        Assert.Equal(Utc(2026, 3, 29, 1, 0), Berlin.ToUtc(new LocalDate(2026, 3, 29), minutesAfterMidnight: 150));

    [Fact]
    public void TimeShownTwice_MeansTheEarlier() =>
        Assert.Equal(Utc(2026, 10, 25, 0, 30), Berlin.ToUtc(new LocalDate(2026, 10, 25), minutesAfterMidnight: 150));

    [Fact]
    public void MidnightThatTheClocksSkip_BeginsTheDayAtOne() =>
        Assert.Equal(Utc(2025, 9, 7, 4, 0), Santiago.StartOf(new LocalDate(2025, 9, 7)));

    [Fact]
    public void LocalInstant_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Berlin.DateOf(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local)));

    [Theory]
    [InlineData(2026, 5, 31, 22)]
    [InlineData(2026, 6, 1, 0)]
    [InlineData(2026, 6, 1, 7)]
    public void DayKeptAsAnInstant_IsThatOfTheMidnight_InWhateverZone(int year, int month, int day, int hour) =>
        Assert.Equal(new LocalDate(2026, 6, 1), Berlin.DayOfMidnight(Utc(year, month, day, hour, 0)));

    private static LocalZone Named(int code, string windowsName) => new(code, TimeZoneInfo.FindSystemTimeZoneById(windowsName));

    private static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
