using System.Collections.Generic;
using System.Linq;
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
    private const int LongestStage = 200;

    /// <summary>The stage to which to advance, by its name; null to leave it.</summary>
    public string? Stage { get; init; }

    /// <summary>The estimated close date to which to advance; null to leave it, unless the step lies after it.</summary>
    public LocalDate? CloseDate { get; init; }

    /// <summary>Whether step and day stand as decided, and only the stage and the close date are still to be written.</summary>
    public bool IsSupplement { get; private init; }

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
        problems.AddRange(Kind == DecisionKind.Advance ? AdvanceProblems(today) : Kind == DecisionKind.None ? [] : OtherProblems());
        return problems.Count == 0
            ? null
            : new Refusal(RefusalCode.DecisionIncomplete, row, $"The decision cannot be carried out: {string.Join("; ", problems)}.", "Correct all of these and decide again.");
    }

    /// <summary>Whether deciding this would do nothing that is not done already. What was dropped and opened again can be dropped again.</summary>
    /// <param name="deal">Null when it is gone, or nothing that may be read.</param>
    public bool Repeats(OpportunityDecision? earlier, DecidedDeal? deal) =>
        earlier is not null
        && Kind == earlier.Kind
        && (Kind == DecisionKind.Drop ? deal?.State != OpportunityState.Open : NextStep == earlier.NextStep && On == earlier.On);

    /// <summary>
    /// What is left to do of a decision that repeats an earlier one. A stage and a close date that it brought about once
    /// are not set again: the opportunity has gone on since.
    /// </summary>
    /// <param name="stands">Where the opportunity keeps its stage; null where no stage is asked for.</param>
    /// <param name="since">What the opportunity went through since its item was put on the agenda.</param>
    /// <returns>Null when nothing is left.</returns>
    public OpportunityDecision? Supplement(DecidedDeal deal, DealStage? stands, DealHistory since)
    {
        var left = this with
        {
            IsSupplement = true,
            Stage = Stage is not null && stands is not null && !stands.IsAt(Stage) && !since.HasBeenAt(Stage) ? Stage : null,
            CloseDate = CloseDate is { } day && day != deal.CloseDate && !since.CloseDates.Contains(day) ? day : null,
        };
        return left.Stage is null && left.CloseDate is null ? null : left;
    }

    private IEnumerable<string> AdvanceProblems(LocalDate today)
    {
        if (Stage?.Length > LongestStage)
            yield return $"Stage may have {LongestStage} characters at most";
        if (CloseDate < today)
            yield return "CloseDate must not lie in the past";
        if (CloseDate < On)
            yield return "CloseDate must not lie before On";
    }

    private IEnumerable<string> OtherProblems()
    {
        if (Stage is not null)
            yield return "Stage goes with Advance only";
        if (CloseDate is not null)
            yield return "CloseDate goes with Advance only";
    }

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
