using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>Which open opportunities are nearly closed, so that the 1:1's time is better spent on others.</summary>
public static class NearlyClosedRule
{
    /// <param name="today">The rep's day. A close date that has passed makes nothing nearly closed.</param>
    public static NearlyClosed Of(PipelineDeal deal, LocalDate today, DigestSettings settings)
    {
        if (deal.State != OpportunityState.Open)
            return NearlyClosed.No;
        if (deal.Probability >= settings.NearlyClosedPercent)
            return NearlyClosed.Probable;
        if (deal.Stage.Place == StagePlace.Last)
            return NearlyClosed.LastStage;
        return deal.CloseDate is { } day && today <= day && day <= today.AddDays(settings.NearlyClosedDays)
            ? NearlyClosed.ClosesSoon
            : NearlyClosed.No;
    }
}
