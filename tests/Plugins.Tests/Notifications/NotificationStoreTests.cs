using System.Text.Json;
using CrmCoaching.Data;
using CrmCoaching.Data.Notifications;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Notifications;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Notifications;

public sealed class NotificationStoreTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid meeting = new("11111111-0000-0000-0000-000000000001");
    private readonly Guid mia;
    private readonly Guid ann;

    public NotificationStoreTests()
    {
        mia = host.Service.Coach("Mia");
        ann = host.Service.Coached("Ann", mia);
    }

    private NotificationStore Store => new(host.As(KnownRows.SystemUser));

    public void Dispose() => host.Dispose();

    [Fact]
    public void Recipient_ReadsIt_AndOpensTheRowFromIt()
    {
        Assert.Equal(1, Store.Send(To(ann)));

        var row = Assert.Single(host.As(ann).RetrieveMultiple(All()).Entities);
        Assert.Equal("Title", row.Text(AppNotificationTable.Title));
        using var data = JsonDocument.Parse(row.Text(AppNotificationTable.Data)!);
        var action = data.RootElement.GetProperty("actions")[0];
        Assert.Equal($"?pagetype=entityrecord&etn=coach_oneonone&id={meeting}", action.GetProperty("data").GetProperty("url").GetString());
        Assert.Empty(host.As(mia).RetrieveMultiple(All()).Entities);
    }

    [Fact]
    public void SentAgain_IsThereOnce()
    {
        Store.Send(To(ann), To(ann));

        Assert.Equal(0, Store.Send(To(ann)));
        Assert.Single(host.Service.RetrieveMultiple(All()).Entities);
    }

    [Fact]
    public void OtherPersonAndOtherOccasion_AreOthers() =>
        Assert.Equal(3, Store.Send(To(ann), To(mia), To(ann) with { Occasion = "2026-06" }));

    [Fact]
    public void WhoNoLongerWorks_IsNotTold()
    {
        host.Service.Update(new Entity(SystemUserTable.LogicalName, ann) { [SystemUserTable.IsDisabled] = true });

        Assert.Equal(0, Store.Send(To(ann)));
    }

    [Fact]
    public void WhoHoldsNoneOfTheRoles_IsNotTold() => Assert.Equal(0, Store.Send(To(host.Service.NewUser("Eve"))));

    [Fact]
    public void ManyNotices_TakeAFewReads()
    {
        host.Log.Clear();
        Store.Send([.. Enumerable.Range(0, 50).Select(number => To(ann) with { Occasion = $"{number}" })]);

        Assert.InRange(host.Log.Reads, 1, 3);
    }

    private Notice To(Guid recipient) => new(NoticeKind.AgendaAsked, recipient, OneOnOneTable.LogicalName, meeting, "Title", "Body");

    private static QueryExpression All() => new(AppNotificationTable.LogicalName) { ColumnSet = new ColumnSet(true) };
}
