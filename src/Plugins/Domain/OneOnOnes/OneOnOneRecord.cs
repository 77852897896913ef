using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Domain.Scoring;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>A 1:1 with the two people of it. Instants are UTC.</summary>
public sealed record OneOnOneRecord
{
    public required Guid Id { get; init; }

    public required Rep Rep { get; init; }

    /// <summary>Of this 1:1, who need not be the rep's manager now.</summary>
    public required Guid Manager { get; init; }

    public required LocalZone ManagerZone { get; init; }

    public required OneOnOneStatus Status { get; init; }

    public required DateTime ScheduledStart { get; init; }

    public required DateTime ScheduledEnd { get; init; }

    public required DateTime OriginalStart { get; init; }

    public DateTime? ActualStart { get; init; }

    public DateTime? ActualEnd { get; init; }

    public DateTime? DocumentedOn { get; init; }

    public DateTime? RepConfirmedOn { get; init; }

    public required TalkTime Talk { get; init; }

    public decimal? Score { get; init; }

    public string Title => $"1:1 of {Rep.Name} on {Rep.Zone.DateOf(ScheduledStart)}";

    /// <summary>Whether the rep has another manager by now. Who owns it reads what is stored in it, and is not to read numbers of now.</summary>
    public bool IsHandedOver => Rep.Manager is { } now && now != Manager;

    public bool IsOpen => Status is OneOnOneStatus.Planned or OneOnOneStatus.Preparing or OneOnOneStatus.InProgress;

    /// <summary>When it was held: as noted, or as planned, or now when it was held early. Never later than now.</summary>
    public DateTime HeldOn(DateTime nowUtc) => Earlier(ActualStart ?? ScheduledStart, nowUtc);

    /// <summary>
    /// When it ended: as noted, or as long after its beginning as planned, or now when it is not over by that. Never before it
    /// began and never later than now.
    /// </summary>
    public DateTime EndedOn(DateTime nowUtc)
    {
        var ended = Earlier(ActualEnd ?? (ActualStart is { } began ? began + (ScheduledEnd - ScheduledStart) : ScheduledEnd), nowUtc);
        return ended < HeldOn(nowUtc) ? HeldOn(nowUtc) : ended;
    }

    /// <summary>Whether it has begun: as noted, as planned, or because it was completed.</summary>
    public bool HasBegun(DateTime nowUtc) =>
        Status is OneOnOneStatus.InProgress or OneOnOneStatus.Completed || ActualStart <= nowUtc || ScheduledStart <= nowUtc;

    /// <summary>Who somebody is to this 1:1: its rep, or the rep's manager now or of it.</summary>
    public RepCaller Caller(Guid caller) =>
        caller == Rep.Id ? RepCaller.Self : caller == Manager || caller == Rep.Manager ? RepCaller.Manager : RepCaller.None;

    /// <summary>As the digest knows an open 1:1.</summary>
    public Meeting AsMeeting() => new(Id, Rep, Manager, MeetingStatus.InProgress, ScheduledStart);

    public Refusal NotOpen() => new(
        RefusalCode.OneOnOneNotOpen,
        Title,
        Status == OneOnOneStatus.Missed ? "It counts as missed, so it cannot be completed." : "It was cancelled, so it cannot be completed.",
        "Start another 1:1 and complete that one.");

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
