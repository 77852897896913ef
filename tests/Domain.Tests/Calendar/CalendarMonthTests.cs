using System;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Calendar;

public sealed class CalendarMonthTests
{
    [Fact]
    public void MonthsAcrossAYear_AreCounted() =>
        Assert.Equal(["2016-11", "2016-12", "2017-01"], new CalendarMonth(2016, 11).To(new CalendarMonth(2017, 1)).Select(month => month.ToString()));

    [Fact]
    public void Text_IsReadBack() => Assert.Equal(new CalendarMonth(2017, 3), CalendarMonth.Parse("2017-03"));

    [Fact]
    public void LastDay_KnowsLeapYears() => Assert.Equal(29, new CalendarMonth(2016, 2).Last.Day);

    [Fact]
    public void MonthThirteen_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarMonth(2017, 13));
}
