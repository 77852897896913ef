using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Keys;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>A 1:1 outside any cadence, which begins now.</summary>
public sealed record AdHocOneOnOne
{
    private AdHocOneOnOne(Rep rep, Guid manager, DateTime start, TimeSpan length)
    {
        Rep = rep;
        Manager = manager;
        Start = start;
        End = start + length;
    }

    public Rep Rep { get; }

    public Guid Manager { get; }

    /// <summary>UTC.</summary>
    public DateTime Start { get; }

    /// <summary>UTC.</summary>
    public DateTime End { get; }

    /// <param name="number">See <see cref="OneOnOneKey.AdHoc"/>.</param>
    public RowKey Key(int number) => OneOnOneKey.AdHoc(Rep.Id, Rep.Zone.DateOf(Start), number);

    public string Title => OneOnOneDraft.TitleOf(Rep.Name, Rep.Zone.DateOf(Start));

    /// <summary>What is written of it: no time for notes is kept after a 1:1 that nobody planned.</summary>
    public OneOnOneDraft Draft(RowKey key) => new(Title, key, Manager, Rep.Id, Start, End, BufferEnd: End, Cadence: null);

    /// <param name="length">How long 1:1s are where nothing else was agreed.</param>
    /// <returns>Null when nobody is there to hold it: whoever starts it, it is the manager of now who does.</returns>
    public static AdHocOneOnOne? Now(Rep rep, DateTime nowUtc, TimeSpan length) =>
        rep.Manager is { } manager ? new(rep, manager, nowUtc, length) : null;

    public static Refusal NobodyToHoldIt(Rep rep) => new(
        RefusalCode.RepHasNoManager,
        $"1:1 of {rep.Name}",
        "The user record names no manager, so there is nobody to hold it.",
        "Have the manager entered on the rep's user record.");
}
