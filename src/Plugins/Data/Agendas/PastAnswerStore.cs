using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Agendas;

/// <summary>What was written on earlier agendas of the rep, with the rights of whoever asks.</summary>
public sealed class PastAnswerStore(IOrganizationService asCaller)
{
    private const string Held = "held";

    /// <summary>Three monthly 1:1s have some twenty items; a weekly cadence of as many weeks far fewer than this.</summary>
    private const int Most = 500;

    /// <summary>The answers of the 1:1s held before this one, the latest first: one read.</summary>
    public IReadOnlyList<PastAnswer> Before(Meeting meeting)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName)
        {
            ColumnSet = new ColumnSet(AgendaItemTable.Block, AgendaItemTable.Title, AgendaItemTable.Notes),
            TopCount = Most,
        };
        query.Criteria.AddCondition(AgendaItemTable.Notes, ConditionOperator.NotNull);
        query.Criteria.AddCondition(AgendaItemTable.StatusCode, ConditionOperator.NotEqual, AgendaItemTable.Status.CarriedOver);
        var held = query.AddLink(OneOnOneTable.LogicalName, AgendaItemTable.OneOnOne, OneOnOneTable.Id);
        held.EntityAlias = Held;
        held.Columns = new ColumnSet(OneOnOneTable.ScheduledStart);
        held.LinkCriteria.AddCondition(OneOnOneTable.Rep, ConditionOperator.Equal, meeting.Rep.Id);
        held.LinkCriteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.Equal, OneOnOneTable.Status.Completed);
        held.LinkCriteria.AddCondition(OneOnOneTable.ScheduledStart, ConditionOperator.LessThan, meeting.Start);
        held.Orders.Add(new OrderExpression(OneOnOneTable.ScheduledStart, OrderType.Descending));
        return
        [
            .. asCaller.RetrieveMultiple(query).Entities.Select(row => new PastAnswer(
                AgendaBlocks.Of(row.Choice(AgendaItemTable.Block)),
                row.Text(AgendaItemTable.Title) ?? "",
                row.Instant(RowValues.Of(Held, OneOnOneTable.ScheduledStart)) ?? DateTime.MinValue,
                row.Text(AgendaItemTable.Notes) ?? "")),
        ];
    }
}
