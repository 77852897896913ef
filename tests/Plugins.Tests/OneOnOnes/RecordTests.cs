using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Maintenance;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.OneOnOnes;

public sealed class RecordTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;

    public RecordTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
        host.Clock.Advance(TimeSpan.FromHours(1));
    }

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    public void Dispose() => host.Dispose();

    [Fact]
    public void CompletedOne_IsNotOpenedAgain()
    {
        host.Complete(mia, one, reason: "For the test");
        foreach (var caller in new[] { mia, ann })
        {
            Faults.AssertRefused(RefusalCode.OneOnOneCompleted, () => Write(caller, OneOnOneTable.StateCode, new OptionSetValue(OneOnOneTable.State.Active)));
            Faults.AssertRefused(RefusalCode.OneOnOneCompleted, () => host.As(caller).End(one, OneOnOneTable.Status.Cancelled));
        }

        Assert.Equal(OneOnOneTable.Status.Completed, host.Service.Row(OneOnOneTable.LogicalName, one).Choice(OneOnOneTable.StatusCode));
        Assert.Equal(8, host.Service.All(ScoreFactorTable.LogicalName).Count);
    }

    [Theory]
    [InlineData(OneOnOneTable.ScheduledStart)]
    [InlineData(OneOnOneTable.ActualStart)]
    [InlineData(OneOnOneTable.ActualEnd)]
    public void CompletedOne_StaysWhenItWasHeld(string column)
    {
        host.Complete(mia, one, reason: "For the test");
        Faults.AssertRefused(RefusalCode.OneOnOneCompleted, () => Write(mia, column, Now.AddDays(-2)));
    }

    [Theory]
    [InlineData(OneOnOneTable.CoachingMinutes)]
    [InlineData(OneOnOneTable.StatusMinutes)]
    public void Minutes_AreTheManagersToNote_UntilTheScoreIsFinal(string column)
    {
        Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => Write(ann, column, 30));
        Write(mia, column, 30);
        host.Complete(mia, one, reason: "For the test");
        Write(mia, column, 20);
        host.Clock.Advance(TimeSpan.FromDays(8));
        host.RunDay();
        Faults.AssertRefused(RefusalCode.OneOnOneCompleted, () => Write(mia, column, 10));
    }

    [Fact]
    public void NotesOfACompletedOne_AreStillWritten()
    {
        host.Complete(mia, one, reason: "For the test");
        Write(ann, OneOnOneTable.SharedNotes, "What we agreed on");
        Write(mia, OneOnOneTable.SharedNotes, "What we agreed on, and why");
    }

    [Fact]
    public void CancelledOne_MayBeTakenUpAgain()
    {
        host.As(mia).End(one, OneOnOneTable.Status.Cancelled);
        Write(mia, OneOnOneTable.StateCode, new OptionSetValue(OneOnOneTable.State.Active));
        Assert.Empty(host.Complete(mia, one, reason: "For the test").Missing);
    }

    private void Write(Guid caller, string column, object value) => host.As(caller).Update(new Entity(OneOnOneTable.LogicalName, one) { [column] = value });
}
