using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;

namespace CrmCoaching.Domain.Tests.Agendas;

public sealed class AgendaSubmissionTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void ADayAhead_IsInAdvance(int secondsLate, bool expected) =>
        Assert.Equal(expected, new AgendaSubmission(Now.AddSeconds(secondsLate), IsFirst: true).IsInAdvance(Now.AddHours(24), TimeSpan.FromHours(24)));

    [Fact]
    public void HandedInBefore_KeepsThatTime() =>
        Assert.Equal(new AgendaSubmission(Now.AddDays(-2), IsFirst: false), AgendaSubmission.Of(Meeting(MeetingStatus.Planned) with { AgendaSubmittedOn = Now.AddDays(-2) }, Now));

    [Theory]
    [InlineData(MeetingStatus.Completed)]
    [InlineData(MeetingStatus.Missed)]
    [InlineData(MeetingStatus.Cancelled)]
    public void EndedOneOnOne_IsRefused(MeetingStatus status) => Assert.NotNull(AgendaSubmission.Check(Meeting(status)));

    private static Meeting Meeting(MeetingStatus status) =>
        new(Guid.NewGuid(), new Rep(Guid.NewGuid(), "Ann", Guid.NewGuid(), LocalZone.Utc), Guid.NewGuid(), status, Now.AddDays(1));
}
