using System;
using System.Linq;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Scoring;

namespace CrmCoaching.Domain.Tests.Scoring;

public sealed class PracticeScoreRuleTests
{
    private static readonly DateTime Start = new(2026, 6, 10, 8, 0, 0, DateTimeKind.Utc);
    private static readonly ScoreSettings Settings = new(ScoreWeights.Default, 0.7m, TimeSpan.FromHours(2));

    private static readonly ScoreFacts Perfect = new()
    {
        OriginalStart = Start,
        HeldOn = Start,
        EndedOn = Start.AddMinutes(30),
        DocumentedOn = Start.AddMinutes(40),
        Zone = LocalZone.Utc,
        Talk = new TalkTime(21, 9),
        EarlierDue = 2,
        EarlierReviewed = 2,
        ActionsComplete = true,
        Commitments = 3,
        Measurable = 3,
        Feedback = new GivenFeedback(true, true, true),
        CoveredBlocks = ["connect and praise", "commitments", "coaching", "status exceptions", "actions"],
    };

    [Fact]
    public void EverythingDone_IsAHundred()
    {
        var score = PracticeScoreRule.Of(Perfect, Settings);
        Assert.Equal(100m, score.Value);
        Assert.Equal(Enum.GetValues<ScoreFactor>(), score.Factors.Select(factor => factor.Factor));
    }

    [Fact]
    public void NothingDone_IsZero() => Assert.Equal(0m, PracticeScoreRule.Of(Perfect with
    {
        HeldOn = Start.AddDays(7),
        EndedOn = Start.AddDays(7),
        DocumentedOn = Start.AddDays(9),
        Talk = new TalkTime(0, 0),
        EarlierReviewed = 0,
        ActionsComplete = false,
        Measurable = 0,
        Feedback = new GivenFeedback(false, false, false),
        CoveredBlocks = [],
    }, Settings).Value);

    [Theory]
    [InlineData(2, 25)]
    [InlineData(-2, 25)]
    [InlineData(5, 0)]
    [InlineData(-3, 0)]
    public void MovedWithinItsWeek_CountsAsHeld(int days, int points) =>
        Assert.Equal(points, Earned(Perfect with { HeldOn = Start.AddDays(days) }, ScoreFactor.HeldInItsWeek));

    [Fact]
    public void Week_IsTheManagersOwn()
    {
        var sunday = new DateTime(2026, 6, 14, 20, 0, 0, DateTimeKind.Utc);
        var auckland = new LocalZone(290, TimeZoneInfo.FindSystemTimeZoneById("New Zealand Standard Time"));
        Assert.False(OccurrenceVerdictRule.IsInItsWeek(Start, sunday, auckland));
        Assert.True(OccurrenceVerdictRule.IsInItsWeek(Start, sunday, LocalZone.Utc));
    }

    [Theory]
    [InlineData(-1, 25)]
    [InlineData(1, 0)]
    public void WeekThatEndsWhileTheClocksGoForward_EndsAtLocalMidnight(int minutes, int points)
    {
        // Sunday, 29 March 2026: Berlin is two hours ahead of UTC when the day ends, and was one hour ahead when it began.
        var berlin = new LocalZone(110, TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time"));
        var planned = new DateTime(2026, 3, 25, 9, 0, 0, DateTimeKind.Utc);
        var midnight = new DateTime(2026, 3, 29, 22, 0, 0, DateTimeKind.Utc);
        Assert.Equal(points, Earned(Perfect with { OriginalStart = planned, HeldOn = midnight.AddMinutes(minutes), Zone = berlin }, ScoreFactor.HeldInItsWeek));
    }

    [Fact]
    public void CalledAdHoc_IsHeldInTheWeekForWhichItWasCalled() =>
        Assert.Equal(25m, Earned(Perfect with { OriginalStart = Start, HeldOn = Start.AddMinutes(3) }, ScoreFactor.HeldInItsWeek));

    [Fact]
    public void MinutesThatWereNotMeasured_ScoreNothing_AndSayWhy()
    {
        var factor = PracticeScoreRule.Of(Perfect with { Talk = new TalkTime(0, 0) }, Settings).Factors.Single(one => one.Factor == ScoreFactor.CoachingShare);
        Assert.Equal(0m, factor.Earned);
        Assert.Contains("not measured", factor.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void DocumentedAcrossMidnightWithinTwoHours_CountsInFull() => Assert.Equal(5m, Earned(
        Perfect with { EndedOn = new DateTime(2026, 6, 10, 23, 30, 0, DateTimeKind.Utc), DocumentedOn = new DateTime(2026, 6, 11, 0, 30, 0, DateTimeKind.Utc) },
        ScoreFactor.DocumentedInTime));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 6)]
    [InlineData(5, 10)]
    public void Blocks_CountByTheirShare(int covered, int points) => Assert.Equal(
        points, Earned(Perfect with { CoveredBlocks = [.. Enumerable.Range(0, covered).Select(block => $"block {block}")] }, ScoreFactor.BlocksCovered));

    [Theory]
    [InlineData(70, 30, 15)]
    [InlineData(90, 10, 15)]
    [InlineData(35, 65, 7.5)]
    [InlineData(0, 0, 0)]
    public void CoachingShare_CountsUpToItsAim(int coaching, int status, decimal points) =>
        Assert.Equal(points, Earned(Perfect with { Talk = new TalkTime(coaching, status) }, ScoreFactor.CoachingShare));

    [Theory]
    [InlineData(0, 0, 10)]
    [InlineData(4, 1, 2.5)]
    [InlineData(4, 4, 10)]
    public void EarlierCommitments_CountByHowManyWereResolved(int due, int reviewed, decimal points) =>
        Assert.Equal(points, Earned(Perfect with { EarlierDue = due, EarlierReviewed = reviewed }, ScoreFactor.CommitmentsReviewed));

    [Fact]
    public void Override_ScoresZeroForTheActions() => Assert.Equal(0m, Earned(Perfect with { ActionsComplete = false }, ScoreFactor.ActionsComplete));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(4, 3, 3.75)]
    public void Measurable_CountsByItsShare(int commitments, int measurable, decimal points) =>
        Assert.Equal(points, Earned(Perfect with { Commitments = commitments, Measurable = measurable }, ScoreFactor.Measurable));

    [Theory]
    [InlineData(true, false, false, 3.33)]
    [InlineData(true, true, false, 6.67)]
    [InlineData(true, true, true, 10)]
    public void PraiseCorrectionAndVoice_CountAThirdEach(bool praise, bool correction, bool voice, decimal points) =>
        Assert.Equal(points, Earned(Perfect with { Feedback = new GivenFeedback(praise, correction, voice) }, ScoreFactor.PraiseCorrectionVoice));

    [Theory]
    [InlineData(2, 5)]
    [InlineData(3, 2.5)]
    [InlineData(15, 2.5)]
    [InlineData(16, 0)]
    public void Documented_WithinTwoHoursInFull_TheSameDayHalf(int hours, decimal points) =>
        Assert.Equal(points, Earned(Perfect with { DocumentedOn = Perfect.EndedOn.AddHours(hours) }, ScoreFactor.DocumentedInTime));

    [Fact]
    public void SameDay_IsTheManagersDay()
    {
        var york = new LocalZone(35, TimeZoneInfo.FindSystemTimeZoneById("Eastern Standard Time"));
        Assert.Equal(2.5m, Earned(Perfect with { DocumentedOn = Perfect.EndedOn.AddHours(16), Zone = york }, ScoreFactor.DocumentedInTime));
    }

    [Fact]
    public void EveryFactor_SaysWhy() =>
        Assert.All(PracticeScoreRule.Of(Perfect, Settings).Factors, factor => Assert.EndsWith(".", factor.Why, StringComparison.Ordinal));

    [Fact]
    public void BlocksThatLeaveOtherTraces_AreCovered() =>
        Assert.Equal(["coaching", "commitments", "actions"], BlockCoverage.Of(["coaching", "commitments"], reviewed: true, promised: true));

    private static decimal Earned(ScoreFacts facts, ScoreFactor factor) =>
        PracticeScoreRule.Of(facts, Settings).Factors.Single(one => one.Factor == factor).Earned;
}
