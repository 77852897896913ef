using System;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Cadences;

public sealed class OccurrenceVerdictRuleTests
{
    private static readonly DateTime Tuesday = new(2026, 6, 9, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void MovedWithinItsWeek_CountsAsHeldAsPlanned() =>
        Assert.Equal(OccurrenceVerdict.HeldAsPlanned, Of(OccurrenceOutcome.Completed, Tuesday.AddDays(3)));

    [Fact]
    public void MovedToAnotherWeek_DoesNot() =>
        Assert.Equal(OccurrenceVerdict.HeldInAnotherWeek, Of(OccurrenceOutcome.Completed, Tuesday.AddDays(6)));

    [Fact]
    public void Week_IsThatOfTheZone()
    {
        // Sunday evening in UTC is Monday morning in India.
        var india = new LocalZone(190, TimeZoneInfo.FindSystemTimeZoneById("India Standard Time"));
        Assert.False(OccurrenceVerdictRule.IsInItsWeek(Tuesday, new DateTime(2026, 6, 14, 20, 0, 0, DateTimeKind.Utc), india));
    }

    [Fact]
    public void CalledOffLate_CountsAsNotHeld() =>
        Assert.Equal(OccurrenceVerdict.NotHeld, Of(OccurrenceOutcome.CalledOff, Tuesday, Tuesday.AddHours(-3)));

    [Fact]
    public void CalledOffInTime_CountsNeitherWay() =>
        Assert.Equal(OccurrenceVerdict.CalledOff, Of(OccurrenceOutcome.CalledOff, Tuesday, Tuesday.AddHours(-25)));

    [Fact]
    public void Missed_CountsAsNotHeld() => Assert.Equal(OccurrenceVerdict.NotHeld, Of(OccurrenceOutcome.Missed, Tuesday));

    [Fact]
    public void GoneWithItsCadence_CountsNeitherWay() => Assert.Equal(OccurrenceVerdict.CalledOff, Of(OccurrenceOutcome.PlanEnded, Tuesday, Tuesday));

    private static OccurrenceVerdict Of(OccurrenceOutcome outcome, DateTime start, DateTime? calledOff = null) =>
        OccurrenceVerdictRule.Of(outcome, Tuesday, start, calledOff, TimeSpan.FromHours(24), LocalZone.Utc);
}
