using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Calendar;

public sealed class QuarterTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(9, 3)]
    [InlineData(10, 4)]
    [InlineData(12, 4)]
    public void AMonth_LiesInItsQuarterOfTheCalendar(int month, int number)
    {
        var quarter = Quarter.Of(new CalendarMonth(2017, month));

        Assert.Equal(new Quarter(2017, number), quarter);
        Assert.Contains(new CalendarMonth(2017, month), quarter.Months);
    }

    [Fact]
    public void AQuarter_HasThreeMonthsFromItsFirstToItsLastDay()
    {
        var quarter = new Quarter(2017, 4);

        Assert.Equal(new LocalDate(2017, 10, 1), quarter.First);
        Assert.Equal(new LocalDate(2017, 12, 31), quarter.Last);
        Assert.Equal(3, quarter.Months.Count);
    }

    [Fact]
    public void TheQuarterAfterTheFourth_IsTheFirstOfTheNextYear()
    {
        Assert.Equal(new Quarter(2018, 1), new Quarter(2017, 4).Add(1));
        Assert.True(new Quarter(2017, 4) < new Quarter(2018, 1));
    }

    [Fact]
    public void TheTextOfAQuarter_ReadsBackAsTheSame()
    {
        Assert.Equal("2017-Q3", new Quarter(2017, 3).ToString());
        Assert.Equal(new Quarter(2017, 3), Quarter.Parse("2017-Q3"));
    }

    [Theory]
    [InlineData("2017-Q5")]
    [InlineData("2017-Q0")]
    [InlineData("2017-3")]
    [InlineData("0000-Q1")]
    [InlineData("17-Q1")]
    [InlineData("")]
    [InlineData(null)]
    public void ATextThatIsNoQuarter_IsNotRead(string? text) => Assert.False(Quarter.TryParse(text, out _));
}
