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

    public ProcessRow Process { get; } = new(row);

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
        Stage = CurrentStage.Of(Process.Active, new StageColumns(opportunity.SalesStage, opportunity.SalesStageLabel, opportunity.StepName)),
        IsOnHold = row.Choice(OpportunityTable.StatusCode) == OpportunityTable.Status.OnHold,
        IsTouched = Has(PipelineDealQuery.Activity) || ChangedByOwner(touchedSince),
        HasMoved = Has(PipelineDealQuery.Move),
    };

    /// <summary>What is not stamped, such as columns that an organisation added, still shows while nobody else has changed the row since.</summary>
    private bool ChangedByOwner(DateTime since) =>
        row.Instant(OpportunityTable.TouchedOn) >= since
        || (row.Lookup(OpportunityTable.ModifiedBy) is { } by && by == opportunity.OwningUser && row.Instant(OpportunityTable.ModifiedOn) >= since);

    /// <summary>Every joined table of this query returns its state, which is never empty where there is a row.</summary>
    private bool Has(string alias) => row.Choice(RowValues.Of(alias, OpportunityTable.StateCode)) is not null;
}
