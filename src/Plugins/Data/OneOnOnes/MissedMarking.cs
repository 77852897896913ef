using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>
/// Marks as missed what was not held some time after its end. One in progress is being held, and one that the rep has confirmed was; both wait for the
/// manager. A day without any costs one read.
/// </summary>
public sealed class MissedMarking(IOrganizationService service) : IMaintenanceJob
{
    /// <summary>As many as are looked at together, and as many of them as are marked between two looks at the clock.</summary>
    private const int PerSlice = 250;
    private const int PerLook = 50;

    public string Name => "MissedMarking";

    public JobOutcome Run(MaintenanceRun run)
    {
        var before = run.NowUtc - new CadenceSettings(run.Settings).MissedAfterEnd;
        var written = 0;
        while (true)
        {
            // What is marked drops out of the query, so the next slice is always the first.
            var slice = service.RetrieveMultiple(Overdue(before)).Entities;
            TakeTurns(slice, run.NowUtc);
            var still = StillOverdue(before, slice);
            foreach (var (one, index) in still.Select((one, index) => (one, index)))
            {
                if (index > 0 && index % PerLook == 0 && !run.HasTime())
                    return ToBeGoneOnWith(written, run);
                Mark(one.Id);
                written++;
            }

            if (slice.Count < PerSlice)
                return new JobOutcome(written, null);
            if (!run.HasTime())
                return ToBeGoneOnWith(written, run);
        }
    }

    private static JobOutcome ToBeGoneOnWith(int written, MaintenanceRun run) => new(written, run.NowUtc.ToString("o", CultureInfo.InvariantCulture));

    private static QueryExpression Overdue(DateTime endedBefore)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Rep), TopCount = PerSlice };
        query.Criteria.AddCondition(OneOnOneTable.StatusCode, ConditionOperator.In, OneOnOneTable.Status.Planned, OneOnOneTable.Status.Preparing);
        query.Criteria.AddCondition(OneOnOneTable.ScheduledEnd, ConditionOperator.LessEqual, endedBefore);
        query.Criteria.AddCondition(OneOnOneTable.RepConfirmedOn, ConditionOperator.Null);
        query.AddOrder(OneOnOneTable.ScheduledEnd, OrderType.Ascending);
        query.AddOrder(OneOnOneTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>
    /// Makes whoever completes one of these 1:1s at this moment wait, or waits for them: a 1:1 that was held must not end as missed. In the order of their ids,
    /// so that two who do the same do it one after the other.
    /// </summary>
    private void TakeTurns(IEnumerable<Entity> oneOnOnes, DateTime nowUtc)
    {
        var turns = new OneOnOneStore(service);
        foreach (var rep in oneOnOnes.Select(one => one.Lookup(OneOnOneTable.Rep)).OfType<Guid>().Distinct().OrderBy(id => id))
            turns.TakeTurn(rep, nowUtc);
    }

    /// <summary>Those of which nobody has ended one in the meantime.</summary>
    private DataCollection<Entity> StillOverdue(DateTime endedBefore, DataCollection<Entity> taken)
    {
        if (taken.Count == 0)
            return taken;

        var still = Overdue(endedBefore);
        still.Criteria.AddCondition(OneOnOneTable.Id, ConditionOperator.In, [.. taken.Select(one => (object)one.Id)]);
        return service.RetrieveMultiple(still).Entities;
    }

    private void Mark(Guid one) => service.Update(new Entity(OneOnOneTable.LogicalName, one)
    {
        [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive),
        [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Missed),
    });
}
