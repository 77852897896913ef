using CrmCoaching.Domain.Effectiveness.Intervals;

namespace CrmCoaching.Domain.Effectiveness;

/// <summary>
/// Results with coaching beside results without. It is an association: nobody was coached by lot, so that whatever
/// else differs between the two sides is in it.
/// </summary>
/// <param name="CoachedCount">Observations with coaching.</param>
/// <param name="Coached">Their mean; null, as all else, while either side is too small to say anything.</param>
/// <param name="Interval">95 %, of the difference.</param>
public sealed record CoachingEffect(int CoachedCount, decimal? Coached, int UncoachedCount, decimal? Uncoached, Interval? Interval)
{
    public decimal? Difference => Coached - Uncoached;
}
