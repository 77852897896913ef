using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Commitments;

/// <summary>How somebody wants to resolve a commitment, and what is known of it.</summary>
public sealed record Resolution
{
    public required string Title { get; init; }

    public required CommitmentStatus Status { get; init; }

    public bool NamesObstacle { get; init; }

    public bool NamesChange { get; init; }

    /// <summary>Null when it names no KPI.</summary>
    public Measurement? Measured { get; init; }

    /// <summary>Whether it names a KPI that is not counted yet, because its owner has not accepted it.</summary>
    public bool AwaitsAcceptance { get; init; }

    /// <summary>Whether it is a behaviour that is to be seen in something.</summary>
    public bool IsBehaviour { get; init; }

    /// <summary>Whether that something is linked.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>Whether it is linked to a new open commitment of the same owner and rep.</summary>
    public bool IsRenewed { get; init; }

    /// <summary>Whether it may be called kept: what was measured says so, or nothing could be measured.</summary>
    /// <param name="today">Of the owner.</param>
    public bool MayBeKept(LocalDate today) => Unkept(today) is null;

    /// <returns>The refusal, or null.</returns>
    /// <param name="today">Of the owner.</param>
    public Refusal? Check(LocalDate today) => Status switch
    {
        CommitmentStatus.Kept => Unkept(today),
        CommitmentStatus.Missed when !NamesObstacle || !NamesChange => new Refusal(
            RefusalCode.CommitmentMissedWithoutReason, Row, "A missed commitment says what was in the way and what changes.", "Fill in both, then mark it as missed."),
        CommitmentStatus.Renegotiated when !IsRenewed => new Refusal(
            RefusalCode.CommitmentNotRenewed, Row, "A renegotiated commitment is followed by a new open one of the same owner and rep.", "Create that first and link it."),
        _ => null,
    };

    private Refusal? Unkept(LocalDate today)
    {
        if (AwaitsAcceptance)
            return NotKept("Nothing is counted for it, because its owner has not accepted it.", "Let the owner accept it, or cancel it.");
        if (Measured is { } measured && measured.FallsShort(today))
            return NotKept("What was counted does not reach the target in every period.", "Log what is missing, renegotiate it, or mark it as missed.");
        return IsBehaviour && Measured is null && !HasEvidence
            ? NotKept("A behaviour is kept when something shows it.", "Link the opportunity or the focus skill in which it can be seen.")
            : null;
    }

    private string Row => string.IsNullOrWhiteSpace(Title) ? "Commitment" : $"Commitment '{Title}'";

    private Refusal NotKept(string rule, string remedy) => new(RefusalCode.CommitmentNotKept, Row, rule, remedy);
}
