using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>Writes lines, with what is known of each opportunity beside what the list says about it.</summary>
public sealed class DealLines
{
    private readonly Dictionary<Guid, PipelineDeal> deals = [];
    private readonly Guid rep;
    private readonly LocalDate today;
    private readonly DigestSettings settings;

    /// <param name="rep">Whose digest it is.</param>
    /// <param name="today">The rep's day.</param>
    public DealLines(Guid rep, IEnumerable<PipelineDeal> deals, LocalDate today, DigestSettings settings)
    {
        foreach (var deal in deals)
            this.deals[deal.Id] = deal;
        this.rep = rep;
        this.today = today;
        this.settings = settings;
    }

    public DigestLine Of(PipelineDeal deal) => new(deal.Id, deal.Name, deal.Value)
    {
        Stage = deal.Stage.Name,
        CloseDate = deal.CloseDate,
        NearlyClosed = NearlyClosedRule.Of(deal, today, settings),
        IsOnHold = deal.IsOnHold,
        IsInPipeline = deal.IsOpenOf(rep),
    };

    /// <summary>A won opportunity counts with what it was won with; of a lost one the platform says zero, so it counts with what was expected of it.</summary>
    public DigestLine Closed(PipelineDeal deal) => new(deal.Id, deal.Name, deal.State == OpportunityState.Won ? deal.ActualValue ?? deal.Value : deal.Value ?? deal.ActualValue)
    {
        Stage = deal.Stage.Name,
        CloseDate = deal.ClosedOn,
    };

    public DigestLine Of(StageSteps step) => Known(step.Opportunity, step.Name, step.Value) with { From = step.From, To = step.To };

    /// <summary>The total of a list of these is by how much the pipeline has grown or shrunk.</summary>
    public DigestLine Of(ValueStep step) => Known(step.Opportunity, step.Name, null) with
    {
        Value = (step.NewValue ?? 0) - (step.OldValue ?? 0),
        OldValue = step.OldValue,
        NewValue = step.NewValue,
    };

    public DigestLine Of(SlipStep step) => Known(step.Opportunity, step.Name, null) with
    {
        From = step.OldDate?.ToString(),
        To = step.NewDate?.ToString(),
        Days = step.Days,
        DaysInAll = step.DaysInAll,
    };

    /// <summary>An opportunity that is another's by now is known by the history alone.</summary>
    private DigestLine Known(Guid opportunity, string name, decimal? value) =>
        deals.TryGetValue(opportunity, out var deal) ? Of(deal) : new DigestLine(opportunity, name, value);
}
