using System;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Calendar;

public sealed class LocalDateTests
{
    [Fact]
    public void KindAndTime_DoNotMoveTheDay()
    {
        var utc = new DateTime(2026, 3, 4, 23, 59, 0, DateTimeKind.Utc);
        Assert.Equal(new LocalDate(2026, 3, 4), LocalDate.Of(utc));
        Assert.Equal(LocalDate.Of(utc), LocalDate.Of(DateTime.SpecifyKind(utc, DateTimeKind.Local)));
    }

    [Fact]
    public void DaysUntil_CountsAcrossALeapDay() => Assert.Equal(2, new LocalDate(2028, 2, 28).DaysUntil(new LocalDate(2028, 3, 1)));

    [Fact]
    public void MonthThatIsTooShort_GivesItsLastDay() => Assert.Equal(new LocalDate(2026, 2, 28), new LocalDate(2026, 1, 31).AddMonths(1));

    [Fact]
    public void Text_IsIso() => Assert.Equal("2026-03-04", new LocalDate(2026, 3, 4).ToString());
}
