using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Commitments;

/// <summary>How far a run of measuring came: clusters in the order of their keys, their owners in the order of their ids.</summary>
public sealed record MeasureMark(string Cluster, string Owner)
{
    private const char Separator = '|';

    public static MeasureMark? Parse(string? text)
    {
        var parts = (text ?? "").Split(Separator);
        return parts.Length == 2 ? new MeasureMark(parts[0], parts[1]) : null;
    }

    public static MeasureMark After(MeasureCluster cluster, MeasureOrder last) => new(cluster.Key, last.Owner.ToString("D"));

    /// <summary>What of a cluster is still to be done.</summary>
    public static IReadOnlyList<MeasureOrder> Remaining(MeasureCluster cluster, MeasureMark? mark)
    {
        var order = mark is null ? 1 : string.CompareOrdinal(cluster.Key, mark.Cluster);
        if (order < 0)
            return [];
        return order > 0 ? cluster.Orders : [.. cluster.Orders.Where(one => string.CompareOrdinal(one.Owner.ToString("D"), mark!.Owner) > 0)];
    }

    public override string ToString() => Cluster + Separator + Owner;
}
