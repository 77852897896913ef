using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Agendas;

/// <summary>What a decision writes.</summary>
/// <param name="TaskOn">The day on which a task regarding the opportunity is due; null for none.</param>
/// <param name="CloseDate">The opportunity's new estimated close date; null when it stands.</param>
/// <param name="OnHold">Whether it goes on hold or back; null when it stays as it is.</param>
/// <param name="ClosesAsLost">Whether it is closed.</param>
public sealed record DecisionPlan(LocalDate? TaskOn, LocalDate? CloseDate, bool? OnHold, bool ClosesAsLost)
{
    private static DecisionPlan Nothing { get; } = new(null, null, null, ClosesAsLost: false);

    /// <summary>The stage to which it moves; null when that stays as it is.</summary>
    public StageRequest? Stage { get; init; }

    /// <summary>
    /// An opportunity cannot be won before the customer's next step, or before it is taken up again: a close date that
    /// lies before that day moves to it, unless another is decided.
    /// </summary>
    /// <param name="stage">Null where no stage is asked for.</param>
    public static DecisionPlan Of(OpportunityDecision decision, DecidedDeal deal, StageRequest? stage = null)
    {
        if (decision.Kind == DecisionKind.Drop)
            return Nothing with { ClosesAsLost = deal.State == OpportunityState.Open };

        var parks = decision.Kind == DecisionKind.Park;
        var step = decision.IsSupplement
            ? Nothing
            : new DecisionPlan(decision.On, deal.CloseDate < decision.On ? decision.On : null, deal.IsOnHold == parks ? null : parks, ClosesAsLost: false);
        return step with
        {
            CloseDate = decision.CloseDate is { } day ? day == deal.CloseDate ? null : day : step.CloseDate,
            Stage = stage?.Target is null ? null : stage,
        };
    }

    /// <summary>
    /// The refusal for somebody who may not do what the plan needs, told before the platform says it in its own words. The
    /// instances of a process belong to nobody, so who may not change the opportunity may not move its process either.
    /// </summary>
    /// <param name="mayWrite">Whether the caller may change the opportunity.</param>
    /// <param name="mayAppendTo">Whether the caller may hang a task on it.</param>
    public Refusal? CheckRights(DecidedDeal deal, bool mayWrite, bool mayAppendTo) =>
        (mayWrite || (CloseDate is null && OnHold is null && Stage is null && !ClosesAsLost)) && (mayAppendTo || TaskOn is null)
            ? null
            : new Refusal(
                RefusalCode.OpportunityNotWritable, deal.Name, "You may read the opportunity, but not change it as decided.", "Have its owner decide, or the opportunity shared with you.");

    /// <summary>The refusal for an opportunity that is closed, unless it is lost already and is to be dropped.</summary>
    public static Refusal? Check(OpportunityDecision decision, DecidedDeal deal) =>
        deal.State == OpportunityState.Open || (deal.State == OpportunityState.Lost && decision.Kind == DecisionKind.Drop)
            ? null
            : new Refusal(RefusalCode.OpportunityClosed, deal.Name, "The opportunity is closed.", "Reopen it first, or decide about another.");
}
