using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Domain.Commitments;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Commitments;

/// <summary>
/// Measures every open commitment that names a KPI, and marks as kept those whose target is met. One that is due without that
/// stays open for the two people to look at: only they know what was in the way.
/// </summary>
public sealed class CommitmentMeasuring(IOrganizationService service) : IMaintenanceJob
{
    private readonly MeasuredStore written = new(service);

    public string Name => "CommitmentMeasuring";

    public JobOutcome Run(MaintenanceRun run)
    {
        var store = new MeasurementStore(service, run.Settings);
        var rows = new MeasureOrderStore(service).Open().ToDictionary(row => row.Order.Commitment);
        var clusters = MeasureCluster.Of(rows.Values.Select(row => row.Order), run.NowUtc, store.SettleDays);
        var mark = MeasureMark.Parse(run.Watermark);
        var size = new SliceSize();
        var count = 0;
        foreach (var cluster in clusters)
        {
            for (var left = MeasureMark.Remaining(cluster, mark); left.Count > 0; left = MeasureMark.Remaining(cluster, mark))
            {
                // The first slice is always done.
                if (size.HasSeen && !run.HasTime())
                    return new JobOutcome(count, mark?.ToString());
                var slice = Slice(left, size.For(cluster.Days));
                count += Measure(store, cluster, slice, rows, run.NowUtc);
                size.Saw(store.LastSize, slice.Select(order => order.Owner).Distinct().Count(), cluster.Days);
                mark = MeasureMark.After(cluster, slice[slice.Count - 1]);
            }
        }

        return new JobOutcome(count, null);
    }

    private int Measure(
        MeasurementStore store, MeasureCluster cluster, IReadOnlyList<MeasureOrder> slice, Dictionary<Guid, MeasuredRow> rows, DateTime nowUtc)
    {
        var count = 0;
        var today = cluster.Zone.DateOf(nowUtc);
        foreach (var pair in store.Of(cluster, slice, nowUtc))
        {
            if (pair.Value.IsMetForGood(today))
                written.KeepInTurn(pair.Key, pair.Value, nowUtc);
            else if (rows[pair.Key].Differs(pair.Value))
                written.Save(pair.Key, pair.Value);
            else
                continue;
            count++;
        }

        return count;
    }

    /// <summary>All commitments of the next so many owners.</summary>
    private static IReadOnlyList<MeasureOrder> Slice(IReadOnlyList<MeasureOrder> left, int owners)
    {
        var chosen = new HashSet<Guid>(left.Select(order => order.Owner).Distinct().Take(owners));
        return [.. left.TakeWhile(order => chosen.Contains(order.Owner))];
    }
}
