using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Domain.Pipeline.Digests;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Pipeline;

/// <summary>A row of <see cref="PipelineDealQuery"/>. An opportunity in several processes has several rows.</summary>
public sealed class PipelineDealRow(Entity row)
{
    private readonly OpportunityRow opportunity = new(row);

    public Guid Id => row.Id != Guid.Empty ? row.Id : row.GetAttributeValue<Guid>(OpportunityTable.Id);

    /// <summary>A running process speaks for the opportunity before one that has ended, and of several the one that moved last.</summary>
    public bool IsInProcess => row.Choice(ProcessColumn(OpportunitySalesProcessTable.StateCode)) == OpportunitySalesProcessTable.State.Active;

    /// <summary>UTC.</summary>
    public DateTime MovedOn => row.Instant(ProcessColumn(OpportunitySalesProcessTable.ActiveStageStartedOn)) ?? DateTime.MinValue;

    /// <param name="touchedSince">UTC: a change by the owner from then on counts as a touch.</param>
    public PipelineDeal Deal(DateTime touchedSince) => new(Id, row.Text(OpportunityTable.Name) ?? Id.ToString(), opportunity.State ?? OpportunityState.Open)
    {
        Owner = opportunity.OwningUser,
        OpenedOwner = opportunity.OpenedOwner,
        ClosedOwner = opportunity.Credit.ClosedOwner,
        CreatedOn = opportunity.CreatedOn,
        ClosedOn = opportunity.ClosedOn,
        ClosedAt = opportunity.ClosedAt,
        Value = opportunity.EstimatedValue,
        ActualValue = opportunity.ActualValue,
        CloseDate = opportunity.Terms.CloseDate,
        Probability = row.Number<int>(OpportunityTable.CloseProbability),
        Stage = CurrentStage.Of(Stage(), new StageColumns(opportunity.SalesStage, opportunity.SalesStageLabel, opportunity.StepName)),
        IsOnHold = row.Choice(OpportunityTable.StatusCode) == OpportunityTable.Status.OnHold,
        IsTouched = Has(PipelineDealQuery.Activity) || ChangedByOwner(touchedSince),
        HasMoved = Has(PipelineDealQuery.Move),
    };

    /// <summary>What is not stamped, such as columns that an organisation added, still shows while nobody else has changed the row since.</summary>
    private bool ChangedByOwner(DateTime since) =>
        row.Instant(OpportunityTable.TouchedOn) >= since
        || (row.Lookup(OpportunityTable.ModifiedBy) is { } by && by == opportunity.OwningUser && row.Instant(OpportunityTable.ModifiedOn) >= since);

    private ProcessStage? Stage() =>
        row.Lookup(ProcessColumn(OpportunitySalesProcessTable.ActiveStageId)) is { } stage
        && row.Text(RowValues.Of(StageAlias, ProcessStageTable.StageName)) is { } name
            ? new ProcessStage(stage, name, row.Choice(RowValues.Of(StageAlias, ProcessStageTable.StageCategory)))
            : null;

    private bool IsOfLead => !Has(PipelineDealQuery.Process);

    private string StageAlias => IsOfLead ? PipelineDealQuery.LeadProcessStage : PipelineDealQuery.ProcessStage;

    private string ProcessColumn(string column) => RowValues.Of(IsOfLead ? PipelineDealQuery.LeadProcess : PipelineDealQuery.Process, column);

    /// <summary>Every joined table of this query returns its state, which is never empty where there is a row.</summary>
    private bool Has(string alias) => row.Choice(RowValues.Of(alias, OpportunityTable.StateCode)) is not null;
}
