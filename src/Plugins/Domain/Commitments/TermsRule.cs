using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Commitments;

/// <summary>What may be promised.</summary>
public static class TermsRule
{
    /// <summary>A promise is for the time between some 1:1s; a day in another century is a slip of the pen.</summary>
    private const int MostYearsAhead = 5;

    /// <param name="today">On the owner's calendar.</param>
    /// <param name="dueIsNew">Whether the due date is being entered now; one that has passed since stays.</param>
    /// <returns>The refusal, or null.</returns>
    public static Refusal? Check(CommitmentTerms terms, LocalDate today, bool dueIsNew)
    {
        if (dueIsNew && terms.DueOn < today)
            return Due(terms, $"The due date {terms.DueOn} has passed.", $"Choose {today} or a later day.");
        if (dueIsNew && terms.DueOn > today.AddMonths(MostYearsAhead * 12))
            return Due(terms, $"The due date {terms.DueOn} lies more than {MostYearsAhead} years ahead.", "Correct it.");
        if (terms.MeasureFrom > terms.DueOn)
            return Due(terms, "It would be measured only after its due date.", "Let the measuring begin on the due date or before.");
        return Measure(terms);
    }

    private static Refusal? Measure(CommitmentTerms terms)
    {
        if (terms.Kpi == KpiCategory.Output)
            return Measured(terms, "A result cannot be promised: what the customer does decides it.", "Name an input KPI as the measure and the result as what it aims at.");
        if (terms.AimsAt == KpiCategory.Input)
            return Measured(terms, "What it aims at is a result.", "Name an output KPI there and the input as the measure.");
        if (terms.Kpi is not null && terms.Target is null)
            return Measured(terms, "A KPI without a target measures nothing.", "Enter the target, or leave the KPI out.");
        if (terms.Kpi is null && terms.Target is not null)
            return Measured(terms, "A target needs the KPI that it is about.", "Name an input KPI, or leave the target out.");
        if (terms.Kpi is not null && terms.DueOn is null)
            return Due(terms, "What is measured needs a day until which it is.", "Enter a due date.");
        if (terms is { Kpi: not null, MeasureFrom: { } from, DueOn: { } due } && !MeasurePlan.Fits(from, due))
            return Due(terms, $"It would be measured from {from} to {due}, for more than {MeasurePlan.MostDays} days.", "Choose an earlier due date, or let the measuring begin later.");
        return terms.Target < 0 ? Measured(terms, "A target is not negative.", "Enter the number that is to be reached.") : null;
    }

    private static Refusal Due(CommitmentTerms terms, string rule, string remedy) => new(RefusalCode.CommitmentDue, Row(terms), rule, remedy);

    private static Refusal Measured(CommitmentTerms terms, string rule, string remedy) => new(RefusalCode.CommitmentMeasure, Row(terms), rule, remedy);

    private static string Row(CommitmentTerms terms) => string.IsNullOrWhiteSpace(terms.Title) ? "Commitment" : $"Commitment '{terms.Title}'";
}
