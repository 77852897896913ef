using System;
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
    private const int PerSlice = 50;

    public string Name => "MissedMarking";

    public JobOutcome Run(MaintenanceRun run)
    {
        var written = 0;
        while (true)
        {
            // What is marked drops out of the query, so the next slice is always the first.
            var before = run.NowUtc - new CadenceSettings(run.Settings).MissedAfterEnd;
            var slice = service.RetrieveMultiple(Overdue(before)).Entities;
            foreach (var one in slice)
                TakeTurn(one);
            written += MarkStill(before, slice);
            if (slice.Count < PerSlice)
                return new JobOutcome(written, null);
            if (!run.HasTime())
                return new JobOutcome(written, run.NowUtc.ToString("o", CultureInfo.InvariantCulture));
        }
    }

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
    /// Makes whoever completes the 1:1 at this moment wait, or waits for them, by a write that changes nothing: a 1:1 that was held must not end as missed.
    /// </summary>
    private void TakeTurn(Entity one) =>
        service.Update(new Entity(OneOnOneTable.LogicalName, one.Id) { [OneOnOneTable.Rep] = one[OneOnOneTable.Rep] });

    /// <summary>Marks those of which nobody has ended one in the meantime.</summary>
    private int MarkStill(DateTime endedBefore, DataCollection<Entity> taken)
    {
        if (taken.Count == 0)
            return 0;

        var still = Overdue(endedBefore);
        still.Criteria.AddCondition(OneOnOneTable.Id, ConditionOperator.In, [.. taken.Select(one => (object)one.Id)]);
        var rows = service.RetrieveMultiple(still).Entities;
        foreach (var row in rows)
            Mark(row.Id);
        return rows.Count;
    }

    private void Mark(Guid one) => service.Update(new Entity(OneOnOneTable.LogicalName, one)
    {
        [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive),
        [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Missed),
    });
}
