using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Agendas;

/// <summary>What an opportunity went through while it was on an agenda, from the history that this solution keeps.</summary>
public sealed class DealHistoryStore(IOrganizationService system)
{
    /// <summary>Since the item was put on the agenda: three reads.</summary>
    public DealHistory Since(Guid item, Guid opportunity)
    {
        var since = RaisedOn(item);
        var moves = Rows(StageChangeTable.LogicalName, StageChangeTable.Opportunity, opportunity, StageChangeTable.ChangedOn, since, StageChangeTable.FromStage, StageChangeTable.ToStage);
        var terms = Rows(OpportunityChangeTable.LogicalName, OpportunityChangeTable.Opportunity, opportunity, OpportunityChangeTable.ChangedOn, since, OpportunityChangeTable.OldDate, OpportunityChangeTable.NewDate);
        return new DealHistory(
            [.. moves.SelectMany(row => new[] { row.Text(StageChangeTable.FromStage), row.Text(StageChangeTable.ToStage) }).OfType<string>()],
            [.. terms.SelectMany(row => new[] { row.Day(OpportunityChangeTable.OldDate), row.Day(OpportunityChangeTable.NewDate) }).Where(day => day is not null).Select(day => day!.Value)]);
    }

    private DateTime RaisedOn(Guid item)
    {
        var query = new QueryExpression(AgendaItemTable.LogicalName) { ColumnSet = new ColumnSet(AgendaItemTable.CreatedOn), TopCount = 1 };
        query.Criteria.AddCondition(AgendaItemTable.Id, ConditionOperator.Equal, item);
        return system.RetrieveMultiple(query).Entities.FirstOrDefault()?.Instant(AgendaItemTable.CreatedOn) ?? DateTime.MaxValue;
    }

    private DataCollection<Entity> Rows(string table, string of, Guid opportunity, string on, DateTime since, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(of, ConditionOperator.Equal, opportunity);
        query.Criteria.AddCondition(on, ConditionOperator.GreaterEqual, since);
        return system.RetrieveMultiple(query).Entities;
    }
}
