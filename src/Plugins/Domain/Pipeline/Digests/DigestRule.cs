using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>Puts "Since we last met" together. Each opportunity stands in a list once, with what the whole period made of it.</summary>
public sealed class DigestRule(DigestPeriod period, DigestSettings settings)
{
    public PipelineDigest Of(DigestFacts facts)
    {
        var lines = new DealLines(facts.Rep, facts.Deals, period.Today, settings);
        var moved = StageSteps.Of(facts.Moves.Where(move => period.Contains(move.ChangedOn)));
        PipelineDeal[] open = [.. facts.Deals.Where(deal => deal.IsOpenOf(facts.Rep))];
        return new PipelineDigest(period)
        {
            Created = Section(facts.Deals.Where(deal => deal.OpenedOwner == facts.Rep && period.Contains(deal.CreatedOn)).Select(lines.Of)),
            Advanced = Section(moved.Where(step => step.Direction == StageDirection.Advance).Select(lines.Of)),
            FallenBack = Section(moved.Where(step => step.Direction == StageDirection.Back).Select(lines.Of)),
            ValueChanged = Section(TermSteps.Values(facts, period).Select(lines.Of)),
            Slipped = Section(TermSteps.Slips(facts, period).Select(lines.Of)),
            Won = Section(Closed(facts, OpportunityState.Won).Select(lines.Closed)),
            Lost = Section(Closed(facts, OpportunityState.Lost).Select(lines.Closed)),
            Untouched = Section(open.Where(IsUntouched).Select(lines.Of)),
            NearlyClosed = Section(open.Select(lines.Of).Where(line => line.NearlyClosed != NearlyClosed.No)),
            Stalled = DigestSection.Of(open.Where(deal => IsStalled(deal)).Select(lines.Of), settings.Offers),
        };
    }

    private DigestSection Section(IEnumerable<DigestLine> lines) => DigestSection.Of(lines, settings.Lines);

    private IEnumerable<PipelineDeal> Closed(DigestFacts facts, OpportunityState state) =>
        facts.Deals.Where(deal => deal.State == state && deal.ClosedOwner == facts.Rep && period.Contains(deal.ClosedOn, deal.ClosedAt));

    /// <summary>A new opportunity has not had the time to be neglected.</summary>
    private bool IsUntouched(PipelineDeal deal) => !deal.IsTouched && deal.CreatedOn <= period.Span.End.AddDays(-settings.UntouchedDays);

    private bool IsStalled(PipelineDeal deal) =>
        deal.Stage.Place == StagePlace.Middle
        && !deal.HasMoved
        && !deal.IsOnHold
        && deal.CreatedOn <= period.Span.End.AddDays(-settings.StalledDays)
        && NearlyClosedRule.Of(deal, period.Today, settings) == NearlyClosed.No;
}
