using System;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Settings;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Cadences;

/// <summary>What becomes of a single cadence's 1:1s when it is written.</summary>
public sealed class CadencePlanning
{
    private readonly IOrganizationService service;
    private readonly DateTime nowUtc;
    private readonly CadenceStore cadences;
    private readonly HorizonPlanner planner;

    public CadencePlanning(IOrganizationService service, DateTime nowUtc)
    {
        var settings = new CadenceSettings(new SettingStore(service).All());
        this.service = service;
        this.nowUtc = nowUtc;
        cadences = new CadenceStore(service, new ZoneBook(service), settings);
        planner = new HorizonPlanner(service, settings, nowUtc);
    }

    /// <summary>Of a pair that was checked in this transaction.</summary>
    public void PlanNearest(Guid cadence, int most)
    {
        if (cadences.Find(cadence) is { } row && planner.IsDue(row))
            planner.PlanNearest(row, most);
    }

    /// <exception cref="RefusedException">The two are no pair any more.</exception>
    public void Revive(Entity row, int most)
    {
        new CadenceSave(service, nowUtc).RequirePair(row, out _);
        cadences.TakeTurn(row.Id, plannedThrough: null);
        PlanNearest(row.Id, most);
    }

    public void PlanRest(Guid cadence)
    {
        if (cadences.Find(cadence) is { } row && planner.IsDue(row)
            && new PairStore(service).Of(row.Manager, row.Rep, out _) is { } pair && CadenceCheck.Pair("Cadence", pair) is null)
            planner.PlanAll([row], () => true, out _);
    }

    /// <summary>What has content goes with it: it is carried over to whichever 1:1 the rep has next.</summary>
    public void End(Guid cadence) => new CancellationStore(service).Cancel(
        new PlannedOneOnOneStore(service).Ahead(cadence, nowUtc), OneOnOneTable.CancelledBecauseChoice.CadenceEnded, nowUtc);
}
