using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline.Digests;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Pipeline;

/// <summary>
/// The one query for a rep's opportunities: the open ones, and those that the rep opened or closed in the period. What
/// lies in other tables comes along as a column of a left join that is empty or not, and as only distinct rows are
/// asked for, ten activities of one opportunity make one row.
/// </summary>
public static class PipelineDealQuery
{
    public const string Activity = "activity";
    public const string Move = "move";

    public static QueryExpression Of(Guid rep, DigestPeriod period, DigestSettings settings)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            Distinct = true,
            ColumnSet = new ColumnSet(
                OpportunityTable.Id, OpportunityTable.Name, OpportunityTable.StateCode, OpportunityTable.StatusCode, OpportunityTable.OwnerId,
                OpportunityTable.OpenedOwner, OpportunityTable.ClosedOwner, OpportunityTable.ClosedAt, OpportunityTable.CreatedOn, OpportunityTable.ActualCloseDate,
                OpportunityTable.ActualValueBase, OpportunityTable.EstimatedValueBase, OpportunityTable.EstimatedCloseDate,
                OpportunityTable.CloseProbability, OpportunityTable.SalesStage, OpportunityTable.StepName, OpportunityTable.ModifiedOn,
                OpportunityTable.ModifiedBy, OpportunityTable.TouchedOn),
        };
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        AddWhose(query, rep, period);
        AddActivity(query, period.Span.End.AddDays(-settings.UntouchedDays));
        AddMove(query, period.Span.End.AddDays(-settings.StalledDays));
        ProcessLinks.AddTo(query);
        return query;
    }

    private static void AddWhose(QueryExpression query, Guid rep, DigestPeriod period)
    {
        query.Criteria.FilterOperator = LogicalOperator.Or;
        var open = query.Criteria.AddFilter(LogicalOperator.And);
        open.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, OpportunityTable.State.Open);
        open.AddCondition(OpportunityTable.OwnerId, ConditionOperator.Equal, rep);
        var created = query.Criteria.AddFilter(LogicalOperator.And);
        created.AddCondition(OpportunityTable.OpenedOwner, ConditionOperator.Equal, rep);
        created.AddCondition(OpportunityTable.CreatedOn, ConditionOperator.GreaterEqual, period.Span.From);
        var closed = query.Criteria.AddFilter(LogicalOperator.And);
        closed.AddCondition(OpportunityTable.ClosedOwner, ConditionOperator.Equal, rep);
        closed.AddCondition(OpportunityTable.ActualCloseDate, ConditionOperator.OnOrAfter, period.Zone.DateOf(period.Span.From).ToDateTime());
    }

    private static void AddActivity(QueryExpression query, DateTime since)
    {
        var link = query.AddLink(ActivityPointerTable.LogicalName, OpportunityTable.Id, ActivityPointerTable.RegardingObjectId, JoinOperator.LeftOuter);
        link.EntityAlias = Activity;
        link.Columns = new ColumnSet(ActivityPointerTable.StateCode);
        link.LinkCriteria.AddCondition(ActivityPointerTable.StateCode, ConditionOperator.Equal, ActivityPointerTable.State.Completed);
        link.LinkCriteria.AddCondition(ActivityPointerTable.ActualEnd, ConditionOperator.GreaterEqual, since);
    }

    private static void AddMove(QueryExpression query, DateTime since)
    {
        var link = query.AddLink(StageChangeTable.LogicalName, OpportunityTable.Id, StageChangeTable.Opportunity, JoinOperator.LeftOuter);
        link.EntityAlias = Move;
        link.Columns = new ColumnSet(StageChangeTable.StateCode);
        link.LinkCriteria.AddCondition(StageChangeTable.ChangedOn, ConditionOperator.GreaterEqual, since);
    }
}
