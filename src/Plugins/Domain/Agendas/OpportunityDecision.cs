using System.Collections.Generic;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Agendas;

/// <summary>What the two decide about an opportunity.</summary>
/// <param name="NextStep">The customer's next step; needed to advance.</param>
/// <param name="On">The day of that step, the day until which to park, or the day on which it was lost.</param>
public sealed record OpportunityDecision(DecisionKind Kind, string? NextStep, LocalDate? On)
{
    private const int LongestStep = 500;
    private const int LongestReason = 2000;

    /// <summary>Everything that is missing or wrong, at once.</summary>
    /// <param name="row">The item as its people know it.</param>
    /// <param name="reason">Why it is dropped.</param>
    /// <param name="today">The rep's day.</param>
    /// <returns>Null when it can be carried out.</returns>
    public Refusal? Check(string row, string? reason, LocalDate today)
    {
        var problems = new List<string>();
        if (Kind == DecisionKind.None)
            problems.Add("Decision must be Advance, Park or Drop");
        if (Kind == DecisionKind.Advance && NextStep is null)
            problems.Add("NextStep must say what the customer does next");
        if (NextStep?.Length > LongestStep)
            problems.Add($"NextStep may have {LongestStep} characters at most");
        if (Kind == DecisionKind.Drop && reason is null)
            problems.Add("Reason must say why it is dropped");
        if (reason?.Length > LongestReason)
            problems.Add($"Reason may have {LongestReason} characters at most");
        if (DayProblem(today) is { } day)
            problems.Add(day);
        return problems.Count == 0
            ? null
            : new Refusal(RefusalCode.DecisionIncomplete, row, $"The decision cannot be carried out: {string.Join("; ", problems)}.", "Give all of these and decide again.");
    }

    /// <summary>Whether deciding this would do nothing that is not done already. What was dropped and opened again can be dropped again.</summary>
    /// <param name="deal">Null when it is gone, or nothing that may be read.</param>
    public bool Repeats(OpportunityDecision? earlier, DecidedDeal? deal) =>
        earlier is not null
        && Kind == earlier.Kind
        && (Kind == DecisionKind.Drop ? deal?.State != OpportunityState.Open : NextStep == earlier.NextStep && On == earlier.On);

    private string? DayProblem(LocalDate today) => Kind switch
    {
        DecisionKind.Advance when On is null => "On must be the day of the customer's next step",
        DecisionKind.Advance when On < today => "On must not lie in the past",
        DecisionKind.Park when On is null => "On must be the day until which it is parked",
        DecisionKind.Park when On <= today => "On must lie in the future",
        DecisionKind.Drop when On > today => "On must not lie in the future",
        _ => null,
    };
}
