using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Domain.Pipeline.Digests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Pipeline;

/// <summary>What the history and the pipeline say about a period of a rep. Three reads, and one more per 5,000 rows of each.</summary>
public sealed class PipelineHistoryStore(IOrganizationService service)
{
    private const string InPeriod = "inperiod";

    public DigestFacts Of(Guid rep, DigestPeriod period, DigestSettings settings) =>
        new(rep, Deals(rep, period, settings), Moves(rep, period), Terms(rep, period));

    private PipelineDeal[] Deals(Guid rep, DigestPeriod period, DigestSettings settings)
    {
        var touchedSince = period.Span.End.AddDays(-settings.UntouchedDays);
        return
        [
            .. service.Rows(PipelineDealQuery.Of(rep, period, settings))
                .Select(row => new PipelineDealRow(row))
                .GroupBy(row => row.Id)
                .Select(rows => ProcessRow.Speaking(rows, row => row.Process).Deal(touchedSince)),
        ];
    }

    private StageEvent[] Moves(Guid rep, DigestPeriod period)
    {
        var query = new QueryExpression(StageChangeTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                StageChangeTable.Opportunity, StageChangeTable.FromStage, StageChangeTable.ToStage, StageChangeTable.Direction,
                StageChangeTable.ChangedOn, StageChangeTable.ValueAtTime),
        };
        query.Criteria.AddCondition(StageChangeTable.Rep, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(StageChangeTable.ChangedOn, ConditionOperator.GreaterEqual, period.Span.From);
        query.AddOrder(StageChangeTable.ChangedOn, OrderType.Ascending);
        return [.. service.Rows(query).Where(row => row.Lookup(StageChangeTable.Opportunity) is not null).Select(Move)];
    }

    private TermEvent[] Terms(Guid rep, DigestPeriod period)
    {
        var query = new QueryExpression(OpportunityChangeTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                OpportunityChangeTable.Opportunity, OpportunityChangeTable.Rep, OpportunityChangeTable.Kind, OpportunityChangeTable.ChangedOn,
                OpportunityChangeTable.OldValue, OpportunityChangeTable.NewValue, OpportunityChangeTable.OldDate, OpportunityChangeTable.NewDate),
        };
        query.Criteria.AddCondition(
            OpportunityChangeTable.Kind, ConditionOperator.In, OpportunityChangeTable.KindChoice.Value, OpportunityChangeTable.KindChoice.CloseDate);
        var changed = query.AddLink(OpportunityChangeTable.LogicalName, OpportunityChangeTable.Opportunity, OpportunityChangeTable.Opportunity, JoinOperator.Exists);
        changed.EntityAlias = InPeriod;
        changed.LinkCriteria.AddCondition(OpportunityChangeTable.Rep, ConditionOperator.Equal, rep);
        changed.LinkCriteria.AddCondition(OpportunityChangeTable.ChangedOn, ConditionOperator.GreaterEqual, period.Span.From);
        query.AddOrder(OpportunityChangeTable.ChangedOn, OrderType.Ascending);
        return [.. service.Rows(query).Where(row => row.Lookup(OpportunityChangeTable.Opportunity) is not null).Select(Term)];
    }

    private static StageEvent Move(Entity row) => new(
        row.Lookup(StageChangeTable.Opportunity)!.Value,
        Name(row, StageChangeTable.Opportunity),
        new StageMove(
            row.Text(StageChangeTable.FromStage) ?? "",
            row.Text(StageChangeTable.ToStage) ?? "",
            row.Choice(StageChangeTable.Direction) == StageChangeTable.DirectionChoice.Back ? StageDirection.Back : StageDirection.Advance),
        row.Instant(StageChangeTable.ChangedOn) ?? DateTime.MinValue,
        row.Amount(StageChangeTable.ValueAtTime));

    private static TermEvent Term(Entity row) => new(
        row.Lookup(OpportunityChangeTable.Opportunity)!.Value,
        Name(row, OpportunityChangeTable.Opportunity),
        row.Lookup(OpportunityChangeTable.Rep),
        row.Choice(OpportunityChangeTable.Kind) == OpportunityChangeTable.KindChoice.Value ? TermChange.Value : TermChange.CloseDate,
        row.Instant(OpportunityChangeTable.ChangedOn) ?? DateTime.MinValue)
    {
        OldValue = row.Amount(OpportunityChangeTable.OldValue),
        NewValue = row.Amount(OpportunityChangeTable.NewValue),
        OldDate = row.Day(OpportunityChangeTable.OldDate),
        NewDate = row.Day(OpportunityChangeTable.NewDate),
    };

    private static string Name(Entity row, string column) => row.GetAttributeValue<EntityReference>(column).Name ?? row.Lookup(column).ToString()!;
}
