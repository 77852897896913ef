using System;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Pipeline;

/// <summary>An opportunity, or an image of one, in the domain's types.</summary>
public sealed class OpportunityRow(Entity row)
{
    public Guid Id => row.Id;

    /// <summary>Null when the row was not there, as before its creation.</summary>
    public OpportunityState? State =>
        row.Choice(OpportunityTable.StateCode) is { } state ? (OpportunityState)state : null;

    public bool IsWon => State == OpportunityState.Won;

    public Guid? OwningUser => row.User(OpportunityTable.OwnerId);

    public Guid? OpenedOwner => row.Lookup(OpportunityTable.OpenedOwner);

    /// <summary>UTC.</summary>
    public DateTime CreatedOn => row.Instant(OpportunityTable.CreatedOn) ?? DateTime.MinValue;

    public LocalDate? ClosedOn => row.Day(OpportunityTable.ActualCloseDate);

    /// <summary>The moment at which it was closed, UTC; null while open, and for what was closed before this solution was there.</summary>
    public DateTime? ClosedAt => row.Instant(OpportunityTable.ClosedAt);

    /// <summary>In base currency.</summary>
    public decimal? ActualValue => row.Amount(OpportunityTable.ActualValueBase);

    /// <summary>In base currency.</summary>
    public decimal? EstimatedValue => row.Amount(OpportunityTable.EstimatedValueBase);

    public OpportunityTerms Terms => new(EstimatedValue, row.Day(OpportunityTable.EstimatedCloseDate), OwningUser)
    {
        Entered = row.Amount(OpportunityTable.EstimatedValue),
        Currency = row.Lookup(OpportunityTable.TransactionCurrencyId),
    };

    public decimal ExchangeRate => row.Number<decimal>(OpportunityTable.ExchangeRate) ?? 1m;

    public EntityReference? Customer => row.GetAttributeValue<EntityReference>(OpportunityTable.CustomerId);

    public Guid? ParentAccount => row.Lookup(OpportunityTable.ParentAccountId);

    public OwnerCredit Credit => new(row.Lookup(OpportunityTable.ClosedOwner), row.Number<int>(OpportunityTable.CycleDays));

    /// <summary>The stored gross profit in the row's own currency.</summary>
    public decimal? GrossProfit => row.Amount(OpportunityTable.GrossProfit);

    public bool CostKnown => row.Number<bool>(OpportunityTable.CostKnown) ?? false;

    public string? SalesStageLabel => row.Label(OpportunityTable.SalesStage);

    public int? SalesStage => row.Choice(OpportunityTable.SalesStage);

    public string? StepName => row.Text(OpportunityTable.StepName);

    public ClosedOpportunity Closed(LocalZone closerZone) =>
        new(State ?? OpportunityState.Open, OwningUser, closerZone.DateOf(CreatedOn), ClosedOn);
}
