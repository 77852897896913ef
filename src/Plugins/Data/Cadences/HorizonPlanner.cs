using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Cadences;

/// <summary>Sees to it that cadences have their 1:1s as far ahead as the organisation plans.</summary>
public sealed class HorizonPlanner(IOrganizationService service, CadenceSettings settings, DateTime nowUtc)
{
    private const int LongestPeriodDays = 33;
    private readonly PlannedOneOnOneStore oneOnOnes = new(service);
    private readonly HorizonWriter writer = new(service);
    private WorkCalendar? calendar;

    /// <summary>The days on which people work; read once.</summary>
    public WorkCalendar Calendar => calendar ??= new WorkCalendar(settings.WorkingWeek, new ClosureStore(service).ClosedDays());

    /// <summary>The last day, on the cadence's calendar, of which the 1:1s should exist.</summary>
    public LocalDate LastDay(CadencePlan plan) => plan.Zone.DateOf(nowUtc).AddDays(settings.HorizonDays);

    /// <summary>Whether an occurrence of the cadence is due to be planned.</summary>
    public bool IsDue(CadenceRow cadence) => cadence.Plan is { } plan && (cadence.Horizon is not { } through || through < LastDay(plan));

    /// <summary>How many of its occurrences are still to come within the horizon and not yet known to be planned.</summary>
    public int Missing(CadenceRow cadence) =>
        HorizonRule.Occurrences(cadence.Plan!, Calendar, nowUtc, LastDay(cadence.Plan!)).Count(one => cadence.Horizon is not { } through || one.Date > through);

    /// <summary>
    /// Plans some cadences to the end of the horizon. Each takes its turn first, in the order of their ids, so that two who do the same do
    /// it one after the other and the second finds nothing left; and what somebody did to a cadence before its turn came counts.
    /// </summary>
    /// <param name="mayGoOn">Asked after each cadence; the first is always planned. Those that are left are due as they were before.</param>
    /// <param name="done">How many cadences were gone through, from the first.</param>
    /// <returns>How many 1:1s were created, moved or called off.</returns>
    public int PlanAll(IReadOnlyList<CadenceRow> cadences, Func<bool> mayGoOn, out int done)
    {
        var store = new CadenceStore(service, new ZoneBook(service), settings);
        foreach (var cadence in cadences)
            store.TakeTurn(cadence.Id, HorizonRule.PlannedThrough(cadence.Plan!, LastDay(cadence.Plan!)));

        var changes = Changes(InTurn(cadences, store)).ToDictionary(one => one.Cadence.Id);
        var written = 0;
        for (done = 0; done < cadences.Count; done++)
        {
            if (done > 0 && !mayGoOn())
                break;
            if (!changes.TryGetValue(cadences[done].Id, out var one))
                continue;

            writer.Write(one.Cadence, one.Changes, nowUtc);
            written += one.Changes.Count;
        }

        foreach (var left in cadences.Skip(done))
            store.TakeTurn(left.Id, changes.TryGetValue(left.Id, out var one) ? one.Cadence.Horizon : null);
        return written;
    }

    /// <summary>The cadences as they are now that nobody else can write them: one read, and a write for each that was changed before its turn came.</summary>
    private List<CadenceRow> InTurn(IReadOnlyList<CadenceRow> seen, CadenceStore store)
    {
        var held = store.Those(seen.Select(one => one.Id)).ToDictionary(one => one.Id);
        var rows = new List<CadenceRow>();
        foreach (var before in seen)
        {
            // One that was deactivated is planned anew when it comes back.
            if (!held.TryGetValue(before.Id, out var row))
                continue;

            if (row.Plan is not { } plan || row.RepsManager != row.Manager || row.IsRepDisabled || row.IsManagerDisabled)
            {
                store.TakeTurn(row.Id, plannedThrough: null);
                continue;
            }

            var isChanged = !plan.IsSame(before.Plan!);
            if (isChanged)
                store.TakeTurn(row.Id, HorizonRule.PlannedThrough(plan, LastDay(plan)));
            rows.Add(row with { Horizon = isChanged ? null : before.Horizon });
        }

        return rows;
    }

    /// <summary>Plans the nearest 1:1s of a cadence that this very transaction has written, which is its turn.</summary>
    /// <returns>Whether some are left to be planned.</returns>
    public bool PlanNearest(CadenceRow cadence, int most)
    {
        var changes = Changes([cadence])[0].Changes;
        writer.Write(cadence, changes.First(most), nowUtc);
        if (changes.Count > most)
            return true;

        new CadenceStore(service, new ZoneBook(service), settings)
            .TakeTurn(cadence.Id, HorizonRule.PlannedThrough(cadence.Plan!, LastDay(cadence.Plan!)));
        return false;
    }

    private List<(CadenceRow Cadence, HorizonChanges Changes)> Changes(List<CadenceRow> cadences)
    {
        if (cadences.Count == 0)
            return [];

        // From before the month's beginning on, in every zone: within its week or month, one 1:1 is enough.
        var existing = oneOnOnes.Of(cadences.Select(one => one.Id), nowUtc.AddDays(-LongestPeriodDays));
        var all = cadences.Select(one => (Cadence: one, Changes: Compare(one, [.. existing[one.Id]]))).ToList();
        var touched = all.Where(one => one.Changes.Move.Count + one.Changes.Cancel.Count > 0).ToList();
        if (touched.Count == 0)
            return all;

        // What would be moved is looked at more closely: what has content keeps its record.
        var content = oneOnOnes.WithContent([.. touched.SelectMany(one => existing[one.Cadence.Id]).Where(one => one.Standing == OneOnOneStanding.Empty).Select(one => one.Id)]);
        return [.. all.Select(one => content.Count > 0 && touched.Contains(one)
            ? (one.Cadence, Compare(one.Cadence, [.. existing[one.Cadence.Id].Select(row => content.Contains(row.Id) ? row with { Standing = OneOnOneStanding.Kept } : row)]))
            : one)];
    }

    private HorizonChanges Compare(CadenceRow cadence, IReadOnlyList<PlannedOneOnOne> existing) => HorizonRule.Compare(
        cadence.Plan!, HorizonRule.Occurrences(cadence.Plan!, Calendar, nowUtc, LastDay(cadence.Plan!)), existing, nowUtc, isChanged: cadence.Horizon is null);
}
