using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Notifications;

public sealed class CompletionNoticeTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;
    private readonly Guid one;

    public CompletionNoticeTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
        one = host.Start(mia, ann).Opened;
        host.Clock.Advance(TimeSpan.FromHours(1));
        host.Service.Commitment(one, ann, Sales.Day(6, 20));
        host.Service.Commitment(one, ann, Sales.Day(6, 24));
        host.Service.Commitment(one, mia, Sales.Day(6, 17));
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void CompletedOneOnOne_IsToldTheRepOnce()
    {
        host.Complete(mia, one, host.Clock.GetUtcNow().UtcDateTime.AddDays(7));
        host.Complete(mia, one);

        var told = Assert.Single(Told());
        Assert.Equal(ann, told.User(AppNotificationTable.OwnerId));
        Assert.Equal("Your 1:1 is documented", told.Text(AppNotificationTable.Title));
    }

    [Fact]
    public void OneOnOneThatMissesSomething_IsNotTold()
    {
        host.Complete(mia, one);

        Assert.Empty(Told());
    }

    private IReadOnlyList<Entity> Told() => [.. host.Service.RetrieveMultiple(new QueryExpression(AppNotificationTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities];
}
