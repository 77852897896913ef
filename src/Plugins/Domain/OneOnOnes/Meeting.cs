using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>A 1:1 with who holds it.</summary>
/// <param name="Rep">With the manager of now, who may be another than the 1:1's.</param>
/// <param name="Manager">Whose 1:1 it is.</param>
/// <param name="Start">Scheduled, UTC.</param>
public sealed record Meeting(Guid Id, Rep Rep, Guid Manager, MeetingStatus Status, DateTime Start)
{
    /// <summary>Null when called ad hoc.</summary>
    public Guid? Cadence { get; init; }

    /// <summary>When the rep handed in the agenda, UTC; null while not.</summary>
    public DateTime? AgendaSubmittedOn { get; init; }

    /// <summary>Whether the rep has another manager by now. Who owns it reads what is stored in it, and is not to read numbers of now.</summary>
    public bool IsHandedOver => Rep.Manager is { } now && now != Manager;

    public bool HasEnded => Status is MeetingStatus.Completed or MeetingStatus.Missed or MeetingStatus.Cancelled;

    /// <summary>As the people who take part know it.</summary>
    public string Title => $"1:1 of {Rep.Name} on {Rep.Zone.DateOf(Start)}";

    /// <summary>Self, Manager (of this 1:1 or of the rep now) or None.</summary>
    public RepCaller CallerOf(Guid caller) =>
        caller == Manager && caller != Rep.Id ? RepCaller.Manager : RepCallerRule.Of(caller, Rep.Id, Rep.Manager is { } now ? [now] : [], holdsLeaderRole: false);

    public static Refusal NotFound(string row) =>
        new(RefusalCode.RowNotFound, row, "There is no such 1:1, or you may not read it.", "Choose a 1:1 that you take part in.");
}
