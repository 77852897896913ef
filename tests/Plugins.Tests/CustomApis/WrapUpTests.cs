using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.CustomApis;

public sealed class WrapUpTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;
    private readonly Guid first;
    private readonly Guid second;

    public WrapUpTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
        first = host.Service.Commitment(one, ann, Sales.Day(6, 20));
        second = host.Service.Commitment(one, ann, Sales.Day(6, 24));
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void AcceptedAndDeclined_InOneGo_ConfirmsThe1To1()
    {
        var confirmed = host.WrapUp(ann, one, [first], $$"""[{"id":"{{second}}","reason":"No time this month"}]""");

        Assert.Equal(Now, confirmed);
        Assert.Equal(Now, host.Service.Row(OneOnOneTable.LogicalName, one).Instant(OneOnOneTable.RepConfirmedOn));
        Assert.Equal(Now, Row(first).Instant(CommitmentTable.AcceptedOn));
        Assert.Equal(CommitmentTable.Status.Cancelled, Row(second).Choice(CommitmentTable.StatusCode));
        Assert.Equal("No time this month", Row(second).Text(CommitmentTable.Obstacle));
    }

    [Fact]
    public void Repeated_KeepsTheFirstConfirmation_AndChangesNothing()
    {
        var before = host.WrapUp(ann, one, [first], $$"""[{"id":"{{second}}"}]""");
        host.Clock.Advance(TimeSpan.FromHours(3));
        host.Log.Clear();

        Assert.Equal(before, host.WrapUp(ann, one, [first], $$"""[{"id":"{{second}}"}]"""));
        Assert.DoesNotContain(host.Log.Requests, request => request.Kind == RequestKind.Write && request.Table != SystemUserTable.LogicalName);
    }

    [Fact]
    public void SomebodyElsesCommitment_RefusesTheWhole()
    {
        var promised = host.Service.Commitment(one, mia, Sales.Day(6, 20));
        Faults.AssertRefused(RefusalCode.WrapUpInvalid, () => host.WrapUp(ann, one, [first, promised]));

        Assert.Null(Row(first).Instant(CommitmentTable.AcceptedOn));
        Assert.Null(host.Service.Row(OneOnOneTable.LogicalName, one).Instant(OneOnOneTable.RepConfirmedOn));
    }

    [Fact]
    public void BothAcceptedAndDeclined_IsRefused() =>
        Faults.AssertRefused(RefusalCode.WrapUpInvalid, () => host.WrapUp(ann, one, [first], $$"""[{"id":"{{first}}"}]"""));

    [Fact]
    public void BeforeThe1To1Begins_IsRefused()
    {
        var later = host.Service.OneOnOne(mia, ann, Now.AddDays(7), host.Service.Cadence(mia, ann, FrequencyChoice.Weekly));
        host.Service.Share(later, ann);
        Faults.AssertRefused(RefusalCode.WrapUpInvalid, () => host.WrapUp(ann, later));
    }

    [Fact]
    public void Manager_IsRefused() => Faults.AssertRefused(RefusalCode.CallerNotAllowed, () => host.WrapUp(mia, one, [first]));

    [Fact]
    public void ReasonThatDoesNotFit_IsRefusedInWords() => Faults.AssertRefused(
        RefusalCode.TextTooLong, () => host.WrapUp(ann, one, [], $$"""[{"id":"{{first}}","reason":"{{new string('x', 2001)}}"}]"""));

    [Fact]
    public void MoreIdsThanAQueryTakes_AreRefused() => Faults.AssertRefused(
        RefusalCode.InputInvalid, () => host.WrapUp(ann, one, [.. Enumerable.Range(0, 5000).Select(_ => Guid.NewGuid())]));

    [Fact]
    public void DeclinedAfterItWasKept_IsRefused_AndStaysKept()
    {
        host.Service.Resolve(first, CommitmentTable.Status.Kept);
        Faults.AssertRefused(RefusalCode.WrapUpInvalid, () => host.WrapUp(ann, one, [], $$"""[{"id":"{{first}}"}]"""));
        Assert.Equal(CommitmentTable.Status.Kept, Row(first).Choice(CommitmentTable.StatusCode));
    }

    [Fact]
    public void Garbage_IsRefused() => Faults.AssertRefused(RefusalCode.InputInvalid, () => host.WrapUp(ann, one, [first], "yes"));

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private Entity Row(Guid commitment) => host.Service.Row(CommitmentTable.LogicalName, commitment);
}
