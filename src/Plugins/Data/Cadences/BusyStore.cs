using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Cadences;

/// <summary>When people are busy, by the appointments that they organise or attend. One read for a whole team, and no word of what the appointments are about.</summary>
public sealed class BusyStore(IOrganizationService service)
{
    private const string PartyAlias = "party";

    /// <param name="from">UTC.</param>
    /// <param name="end">UTC.</param>
    public ILookup<Guid, BusyTime> Of(IReadOnlyCollection<Guid> people, DateTime from, DateTime end)
    {
        var query = new QueryExpression(AppointmentTable.LogicalName) { ColumnSet = new ColumnSet(AppointmentTable.ScheduledStart, AppointmentTable.ScheduledEnd) };
        query.Criteria.AddCondition(AppointmentTable.ScheduledStart, ConditionOperator.LessThan, end);
        query.Criteria.AddCondition(AppointmentTable.ScheduledEnd, ConditionOperator.GreaterThan, from);
        query.Criteria.AddCondition(AppointmentTable.StateCode, ConditionOperator.In, AppointmentTable.State.Open, AppointmentTable.State.Scheduled);
        query.AddOrder(AppointmentTable.Id, OrderType.Ascending);
        var party = query.AddLink(ActivityPartyTable.LogicalName, AppointmentTable.Id, ActivityPartyTable.Activityid);
        party.EntityAlias = PartyAlias;
        party.Columns = new ColumnSet(ActivityPartyTable.Partyid);
        party.LinkCriteria.AddCondition(ActivityPartyTable.Partyid, ConditionOperator.In, [.. people.Cast<object>()]);
        party.LinkCriteria.AddCondition(
            ActivityPartyTable.Participationtypemask,
            ConditionOperator.In,
            ActivityPartyTable.ParticipationtypemaskChoice.RequiredAttendee,
            ActivityPartyTable.ParticipationtypemaskChoice.OptionalAttendee,
            ActivityPartyTable.ParticipationtypemaskChoice.Organizer);
        return service.Rows(query).ToLookup(
            row => row.Lookup(RowValues.Of(PartyAlias, ActivityPartyTable.Partyid)) ?? Guid.Empty,
            row => new BusyTime(row.Instant(AppointmentTable.ScheduledStart)!.Value, row.Instant(AppointmentTable.ScheduledEnd)!.Value, row.Id));
    }
}
