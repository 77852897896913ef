using System;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Commitments;

/// <summary>Who promises whom.</summary>
public sealed record CommitmentPeople
{
    private CommitmentPeople(OneOnOneRecord one, Guid owner)
    {
        Owner = owner;
        Rep = one.Rep.Id;
        Counterpart = owner == one.Rep.Id ? one.Manager : one.Rep.Id;
        Zone = owner == one.Rep.Id ? one.Rep.Zone : one.ManagerZone;
    }

    public Guid Owner { get; }

    public Guid Rep { get; }

    /// <summary>To whom it is promised.</summary>
    public Guid Counterpart { get; }

    /// <summary>The owner's, or that of the 1:1's manager when another manager took over.</summary>
    public LocalZone Zone { get; }

    /// <param name="owner">Who is entered as the owner.</param>
    /// <param name="counterpart">
    /// To whom it is promised, when that was entered: nobody promises himself something, so that a manager who may not make
    /// rows for others writes down the rep's commitment by naming himself here.
    /// </param>
    /// <param name="refusal">Why there are no such people, or null.</param>
    public static CommitmentPeople? Of(OneOnOneRecord one, Guid owner, Guid? counterpart, out Refusal? refusal)
    {
        if (counterpart == owner)
            owner = owner == one.Rep.Id ? one.Manager : one.Rep.Id;
        refusal = Check(one, owner) ?? (counterpart is { } other ? Check(one, other) : null);
        return refusal is null ? new CommitmentPeople(one, owner) : null;
    }

    /// <returns>The refusal of a person who is neither of the two, or null.</returns>
    public static Refusal? Check(OneOnOneRecord one, Guid person) =>
        one.Caller(person) is Access.RepCaller.None
            ? new Refusal(
                RefusalCode.CommitmentPeople, $"Commitment in the {one.Title}", "It belongs to the rep or the manager of the 1:1.", "Choose one of the two.")
            : null;

    /// <summary>
    /// The refusal of a former manager's commitment, or null: what is counted for it would tell them
    /// numbers of somebody whom they manage no more.
    /// </summary>
    public static Refusal? CheckMaker(OneOnOneRecord one, Guid maker) =>
        one.IsHandedOver && maker == one.Manager && maker != one.Rep.Id
            ? new Refusal(
                RefusalCode.CommitmentPeople, $"Commitment in the {one.Title}", "The rep has another manager now.", "Leave it to the two of them.")
            : null;

    /// <summary>The refusal of a promise that its manager would hand to the rep.</summary>
    public static Refusal NotTheReps() => new(
        RefusalCode.CommitmentPeople, "Commitment", "What a manager promised to the rep is not the rep's to keep.", "Renegotiate or cancel it.");

    /// <summary>The refusal of a commitment outside any 1:1 for anybody but the rep's manager.</summary>
    public static Refusal NotTheManager() => new(
        RefusalCode.CommitmentPeople, "Commitment", "It was handed over to the rep's manager of now.", "Leave it to the rep and that manager.");

    /// <summary>The refusal of a commitment that would begin its life resolved.</summary>
    public static Refusal NotOpen() => new(
        RefusalCode.CommitmentResolved, "Commitment", "A new commitment is open.", "Make it, then resolve it.");

    /// <summary>The refusal of a new commitment outside any 1:1.</summary>
    public static Refusal WithoutOneOnOne() => new(
        RefusalCode.CommitmentPeople, "Commitment", "It is made in a 1:1.", "Open the 1:1 and add it there.");

    /// <summary>The refusal of a commitment that names another rep than its 1:1.</summary>
    public static Refusal AnotherRep() => new(
        RefusalCode.CommitmentPeople, "Commitment", "Its rep is the rep of its 1:1.", "Leave the rep out; it is filled in.");
}
