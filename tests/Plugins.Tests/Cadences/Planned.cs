using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Cadences;

/// <summary>Cadences that begin now, and the 1:1s that came of them.</summary>
internal static class Planned
{
    /// <summary>Mondays at ten in Western Europe from Monday, 15 June 2026 on, weekly.</summary>
    public static Guid WeeklyCadence(this IOrganizationService service, Guid manager, Guid rep, Action<Entity>? more = null) =>
        service.Cadence(manager, rep, FrequencyChoice.Weekly, row =>
        {
            row[CadenceTable.StartsOn] = Sales.Day(6, 1);
            more?.Invoke(row);
        });

    /// <summary>All 1:1s of a cadence by their start.</summary>
    public static IReadOnlyList<Entity> OneOnOnesOf(this IOrganizationService service, Guid cadence, int? status = null)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(OneOnOneTable.Cadence, ConditionOperator.Equal, cadence);
        if (status is { } only)
            query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.Equal, only);
        query.AddOrder(OneOnOneTable.ScheduledStart, OrderType.Ascending);
        query.AddOrder(OneOnOneTable.Id, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities;
    }

    public static Entity Appointment(this IOrganizationService service, Entity oneOnOne) =>
        service.Row(AppointmentTable.LogicalName, oneOnOne.Lookup(OneOnOneTable.Appointment)!.Value);

    public static Entity Buffer(this IOrganizationService service, Entity oneOnOne) =>
        service.Row(AppointmentTable.LogicalName, oneOnOne.Lookup(OneOnOneTable.BufferAppointment)!.Value);

    public static void ChangeCadence(this IOrganizationService service, Guid cadence, string column, object? value) =>
        service.Update(new Entity(CadenceTable.LogicalName, cadence) { [column] = value });

    public static void SetState(this IOrganizationService service, Guid cadence, bool isActive) => service.Update(new Entity(CadenceTable.LogicalName, cadence)
    {
        [CadenceTable.StateCode] = new OptionSetValue(isActive ? CadenceTable.State.Active : CadenceTable.State.Inactive),
        [CadenceTable.StatusCode] = new OptionSetValue(isActive ? CadenceTable.Status.Active : CadenceTable.Status.Inactive),
    });

    /// <summary>Who takes part in an appointment, by role.</summary>
    public static ILookup<int?, Guid?> PartiesOf(this IOrganizationService service, Guid appointment)
    {
        var query = new QueryExpression(AppointmentTable.LogicalName) { ColumnSet = new ColumnSet(AppointmentTable.Id) };
        query.Criteria.AddCondition(AppointmentTable.Id, ConditionOperator.Equal, appointment);
        var party = query.AddLink(ActivityPartyTable.LogicalName, AppointmentTable.Id, ActivityPartyTable.Activityid);
        party.EntityAlias = "party";
        party.Columns = new ColumnSet(ActivityPartyTable.Partyid, ActivityPartyTable.Participationtypemask);
        return service.RetrieveMultiple(query).Entities.ToLookup(
            row => row.Choice(RowValues.Of("party", ActivityPartyTable.Participationtypemask)),
            row => row.Lookup(RowValues.Of("party", ActivityPartyTable.Partyid)));
    }
}
