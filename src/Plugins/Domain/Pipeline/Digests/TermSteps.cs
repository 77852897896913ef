using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline.Digests;

/// <summary>What all the changes of value or close date of one opportunity come to.</summary>
public static class TermSteps
{
    /// <summary>Opportunities worth something else at the end of the period than at its beginning.</summary>
    public static IEnumerable<ValueStep> Values(DigestFacts facts, DigestPeriod period) =>
        InPeriod(facts, period, TermChange.Value)
            .Select(changes => new ValueStep(changes[0].Opportunity, changes[changes.Length - 1].Name, changes[0].OldValue, changes[changes.Length - 1].NewValue))
            .Where(step => step.OldValue != step.NewValue);

    /// <summary>
    /// Opportunities that close later than they did when the period began. In all they have slipped by what lies
    /// between the first close date that the history knows and the last, whoever owned them.
    /// </summary>
    public static IEnumerable<SlipStep> Slips(DigestFacts facts, DigestPeriod period)
    {
        var histories = Of(facts.Terms, TermChange.CloseDate).ToLookup(change => change.Opportunity);
        foreach (var changes in InPeriod(facts, period, TermChange.CloseDate))
        {
            var days = Days(changes);
            if (days > 0)
                yield return new SlipStep(changes[0].Opportunity, changes[changes.Length - 1].Name, First(changes), Last(changes), days.Value, Days([.. histories[changes[0].Opportunity]]) ?? days.Value);
        }
    }

    private static IEnumerable<TermEvent[]> InPeriod(DigestFacts facts, DigestPeriod period, TermChange kind) =>
        Of(facts.Terms, kind)
            .Where(change => change.Rep == facts.Rep && period.Contains(change.ChangedOn))
            .GroupBy(change => change.Opportunity)
            .Select(changes => changes.ToArray());

    private static IEnumerable<TermEvent> Of(IEnumerable<TermEvent> terms, TermChange kind) =>
        terms.Where(change => change.Kind == kind).OrderBy(change => change.ChangedOn);

    /// <summary>A date that was empty in between does not matter; one that is empty now has no distance to anything.</summary>
    private static int? Days(TermEvent[] inOrder) =>
        First(inOrder) is { } first && Last(inOrder) is { } last ? first.DaysUntil(last) : null;

    private static LocalDate? First(TermEvent[] inOrder) => inOrder.Select(change => change.OldDate).FirstOrDefault(date => date is not null);

    private static LocalDate? Last(TermEvent[] inOrder) => inOrder[inOrder.Length - 1].NewDate;
}
