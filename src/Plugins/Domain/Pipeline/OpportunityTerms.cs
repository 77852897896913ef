using System;
using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Pipeline;

/// <summary>What the history of an open opportunity remembers besides its stage.</summary>
/// <param name="Value">Estimated, in base currency.</param>
/// <param name="Owner">Null when a team owns it.</param>
public sealed record OpportunityTerms(decimal? Value, LocalDate? CloseDate, Guid? Owner)
{
    /// <summary>What was entered: the estimated value in the opportunity's own currency.</summary>
    public decimal? Entered { get; init; }

    /// <summary>The opportunity's own currency.</summary>
    public Guid? Currency { get; init; }

    /// <summary>What changed, if anything; a write that repeats a value changes nothing.</summary>
    public static IReadOnlyList<TermChange> Changes(OpportunityTerms before, OpportunityTerms after)
    {
        var changes = new List<TermChange>();
        if (before.Value != after.Value && !DiffersByRate(before, after))
            changes.Add(TermChange.Value);
        if (before.CloseDate != after.CloseDate)
            changes.Add(TermChange.CloseDate);
        if (before.Owner != after.Owner)
            changes.Add(TermChange.Owner);
        return changes;
    }

    /// <summary>The platform takes the rate of the day whenever an amount is written; nobody has revalued the opportunity by that.</summary>
    private static bool DiffersByRate(OpportunityTerms before, OpportunityTerms after) =>
        before.Entered is not null && before.Entered == after.Entered && before.Currency == after.Currency;
}
