using System.ServiceModel;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Keys;

public sealed class RowKeyTests : IDisposable
{
    private readonly CoachingHost host = new();
    private readonly Guid mia;
    private readonly Guid ann;

    public RowKeyTests()
    {
        mia = Service.Coach("Mia");
        ann = Service.Coached("Ann", mia);
    }

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void Cadence_IsKeyedByItsPair() => Assert.Equal($"{mia}|{ann}", Key(Service.Create(Cadence()), CadenceTable.LogicalName));

    [Fact]
    public void DeactivatedCadence_MakesRoom_AndCannotComeBackIntoIt()
    {
        var first = Service.Create(Cadence());
        SetState(first, CadenceTable.State.Inactive, CadenceTable.Status.Inactive);
        Assert.Equal($"{mia}|{ann}|{first}", Key(first, CadenceTable.LogicalName));

        Service.Create(Cadence());
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => SetState(first, CadenceTable.State.Active, CadenceTable.Status.Active));
    }

    [Fact]
    public void ReactivatedCadence_TakesItsKeyBack()
    {
        var cadence = Service.Create(Cadence());
        SetState(cadence, CadenceTable.State.Inactive, CadenceTable.Status.Inactive);
        SetState(cadence, CadenceTable.State.Active, CadenceTable.Status.Active);
        Assert.Equal($"{mia}|{ann}", Key(cadence, CadenceTable.LogicalName));
    }

    [Fact]
    public void CadenceWithoutRep_IsRefusedWithTheColumns()
    {
        var cadence = Cadence();
        cadence.Attributes.Remove(CadenceTable.Rep);
        var message = Faults.AssertRefused(RefusalCode.KeyIncomplete, () => Service.Create(cadence));
        Assert.Contains(CadenceTable.Rep, message, StringComparison.Ordinal);
    }

    [Fact]
    public void AdHocOneOnOne_IsKeyedByTheRepsDay()
    {
        // 23:30 in UTC is already the next day in Berlin.
        Service.Update(new Entity(UserSettingsTable.LogicalName, ann) { [UserSettingsTable.Timezonecode] = 110 });
        var one = Service.Create(OneOnOne(new DateTime(2026, 6, 10, 23, 30, 0, DateTimeKind.Utc)));
        Assert.Equal($"{ann}|2026-06-11", Key(one, OneOnOneTable.LogicalName));
    }

    [Fact]
    public void MovedOneOnOne_KeepsItsKeyAndItsOriginalDate()
    {
        var start = new DateTime(2026, 6, 10, 9, 0, 0, DateTimeKind.Utc);
        var one = Service.Create(OneOnOne(start));
        Service.Update(new Entity(OneOnOneTable.LogicalName, one) { [OneOnOneTable.ScheduledStart] = start.AddDays(2) });

        Assert.Equal($"{ann}|2026-06-10", Key(one, OneOnOneTable.LogicalName));
        Assert.Equal(start, Service.Retrieve(OneOnOneTable.LogicalName, one, new ColumnSet(OneOnOneTable.OriginalStart)).Instant(OneOnOneTable.OriginalStart));
    }

    [Fact]
    public void CancelledOneOnOne_MakesRoomForAnotherOfThatDay()
    {
        var start = new DateTime(2026, 6, 10, 9, 0, 0, DateTimeKind.Utc);
        var first = Service.Create(OneOnOne(start));
        Service.End(first, OneOnOneTable.Status.Cancelled);
        Assert.NotEqual(first, Service.Create(OneOnOne(start.AddHours(3))));
    }

    private Entity Cadence() => new(CadenceTable.LogicalName)
    {
        [CadenceTable.Manager] = mia.Reference(SystemUserTable.LogicalName),
        [CadenceTable.Rep] = ann.Reference(SystemUserTable.LogicalName),
        [CadenceTable.Frequency] = new OptionSetValue(FrequencyChoice.EveryTwoWeeks),
        [CadenceTable.Weekday] = new OptionSetValue(WeekdayChoice.Monday),
        [CadenceTable.StartTime] = 600,
        [CadenceTable.TimeZoneCode] = 110,
        [CadenceTable.StartsOn] = Sales.Day(6, 15),
    };

    private Entity OneOnOne(DateTime start) => new(OneOnOneTable.LogicalName)
    {
        [OneOnOneTable.Manager] = mia.Reference(SystemUserTable.LogicalName),
        [OneOnOneTable.Rep] = ann.Reference(SystemUserTable.LogicalName),
        [OneOnOneTable.ScheduledStart] = start,
    };

    private void SetState(Guid cadence, int state, int status) => Service.Update(new Entity(CadenceTable.LogicalName, cadence)
    {
        [CadenceTable.StateCode] = new OptionSetValue(state),
        [CadenceTable.StatusCode] = new OptionSetValue(status),
    });

    private string? Key(Guid row, string table) => Service.Retrieve(table, row, new ColumnSet(CadenceTable.Key)).Text(CadenceTable.Key);
}
