using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Domain.Tests.Feedback;

public sealed class FeedbackPeriodTests
{
    private static readonly DateTime LastMinute = new(2026, 6, 30, 23, 59, 0, DateTimeKind.Utc);

    [Fact]
    public void Pulse_IsOfItsMonthInUtc() => Assert.Equal("2026-06", FeedbackPeriod.Of(Instrument.Pulse, LastMinute).Text);

    [Theory]
    [InlineData(Instrument.Quarterly)]
    [InlineData(Instrument.Self)]
    public void TheOthers_AreOfTheirQuarter(Instrument instrument) => Assert.Equal("2026-Q2", FeedbackPeriod.Of(instrument, LastMinute).Text);

    [Fact]
    public void MinuteLater_IsTheNext()
    {
        Assert.Equal("2026-07", FeedbackPeriod.Of(Instrument.Pulse, LastMinute.AddMinutes(1)).Text);
        Assert.Equal("2026-Q3", FeedbackPeriod.Of(Instrument.Quarterly, LastMinute.AddMinutes(1)).Text);
    }

    [Fact]
    public void QuarterThatHasJustEnded_IsPublishedOnceItsLastAnswersAreStored()
    {
        Assert.Equal(new Quarter(2026, 1), PublicationDue.LastOver(LastMinute.AddMinutes(3)));
        Assert.Equal(new Quarter(2026, 2), PublicationDue.LastOver(LastMinute.AddMinutes(7)));
    }

    [Fact]
    public void EveryQuarterSinceTheLastPublished_IsDue() =>
        Assert.Equal([new Quarter(2025, 4), new Quarter(2026, 1)], PublicationDue.Of(new Quarter(2025, 3), null, LastMinute));

    [Fact]
    public void FirstPublication_BeginsWithTheOldestAnswer() =>
        Assert.Equal([new Quarter(2026, 1)], PublicationDue.Of(null, new Quarter(2026, 1), LastMinute));

    [Fact]
    public void WithoutAnyAnswer_NothingIsDue() => Assert.Empty(PublicationDue.Of(null, null, LastMinute));
}
