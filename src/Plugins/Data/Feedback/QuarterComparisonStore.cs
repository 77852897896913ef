using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Feedback;

/// <summary>Brings together what a quarter's results can be compared with. Who answered is known here for a moment, and nowhere kept.</summary>
public sealed class QuarterComparisonStore(IOrganizationService system)
{
    /// <summary>
    /// Whatever of the quarter was published by now counts, too: publishing can stop and go on. Four reads, each one
    /// per 5,000 rows; one where nothing was published.
    /// </summary>
    /// <param name="quarters">How many quarters before are compared; none switches it off.</param>
    /// <param name="keys">By which authors are recognised.</param>
    /// <returns>Null where there is nothing to compare with.</returns>
    public QuarterComparison? Of(Quarter quarter, int quarters, RespondentKey keys)
    {
        if (quarters == 0)
            return null;

        var first = quarter.Add(-quarters);
        var published = new FeedbackSummaryStore(system).Published(first, quarter);
        if (published.Count == 0)
            return null;

        var answers = new FeedbackResponseStore(system).Keys(first, quarter);
        var respondents = new PossibleRespondentStore(system).Of(new DateSpan(first.First, quarter.Last));
        return new QuarterComparison(quarter, answers, new RespondentSearch(keys, respondents).AuthorsOf(answers), published);
    }
}
