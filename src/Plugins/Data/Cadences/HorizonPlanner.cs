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
    /// Plans all of some cadences to the end of the horizon. Each takes its turn first, in the order of their ids, so that two who do the same do
    /// it one after the other and the second finds nothing left.
    /// </summary>
    /// <returns>How many 1:1s were created, moved or called off.</returns>
    public int PlanAll(IReadOnlyList<CadenceRow> cadences)
    {
        var store = new CadenceStore(service, new ZoneBook(service), settings);
        foreach (var cadence in cadences)
            store.TakeTurn(cadence.Id, HorizonRule.PlannedThrough(cadence.Plan!, LastDay(cadence.Plan!)));

        var written = 0;
        foreach (var (cadence, changes) in Changes(cadences))
        {
            writer.Write(cadence, changes, nowUtc);
            written += changes.Count;
        }

        return written;
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

    private List<(CadenceRow Cadence, HorizonChanges Changes)> Changes(IReadOnlyList<CadenceRow> cadences)
    {
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
