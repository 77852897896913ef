using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Calendar;

public sealed class DateSpanTests
{
    [Fact]
    public void WholeFebruary_IsComparedWithTheWholeFebruaryBefore() =>
        Assert.Equal(new CalendarMonth(2016, 2).Span, new CalendarMonth(2017, 2).Span.YearEarlier());

    [Fact]
    public void LeapDayToDate_IsComparedUpToThe28th() =>
        Assert.Equal(
            new DateSpan(new LocalDate(2023, 2, 10), new LocalDate(2023, 2, 28)),
            new DateSpan(new LocalDate(2024, 2, 10), new LocalDate(2024, 2, 29)).YearEarlier());

    [Fact]
    public void MonthToDate_IsComparedOnTheSameDays() =>
        Assert.Equal(
            new DateSpan(new LocalDate(2016, 3, 1), new LocalDate(2016, 3, 22)),
            new DateSpan(new LocalDate(2017, 3, 1), new LocalDate(2017, 3, 22)).YearEarlier());

    [Fact]
    public void EndBeforeStart_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new DateSpan(new LocalDate(2017, 3, 2), new LocalDate(2017, 3, 1)));
}
