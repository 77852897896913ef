using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Commitments;

/// <summary>Commitments of one zone for which the same days must be read, so that the same queries serve all of them.</summary>
public sealed class MeasureCluster
{
    private MeasureCluster(string key, LocalZone zone, IReadOnlyList<DateSpan> spans, IEnumerable<MeasureOrder> orders)
    {
        Key = key;
        Zone = zone;
        Spans = spans;
        Orders = [.. orders.OrderBy(order => order.Owner.ToString("D"), StringComparer.Ordinal).ThenBy(order => order.Commitment)];
    }

    /// <summary>The same for the same zone and days; clusters are worked off in the order of their keys.</summary>
    public string Key { get; }

    public LocalZone Zone { get; }

    public IReadOnlyList<DateSpan> Spans { get; }

    /// <summary>In the order of their owners.</summary>
    public IReadOnlyList<MeasureOrder> Orders { get; }

    public IReadOnlyList<Guid> Owners => [.. Orders.Select(order => order.Owner).Distinct()];

    /// <summary>Days of all spans together, by which the number of rows grows.</summary>
    public int Days => Spans.Sum(span => span.Days);

    /// <summary>Those with nothing to read are left out.</summary>
    public static IReadOnlyList<MeasureCluster> Of(IEnumerable<MeasureOrder> orders, DateTime nowUtc, int settleDays) =>
    [
        .. orders
            .Select(order => (Order: order, Spans: order.Spans(order.Zone.DateOf(nowUtc), settleDays)))
            .Where(one => one.Spans.Count > 0)
            .GroupBy(one => KeyOf(one.Order.Zone, one.Spans), StringComparer.Ordinal)
            .Select(same => new MeasureCluster(same.Key, same.First().Order.Zone, same.First().Spans, same.Select(one => one.Order)))
            .OrderBy(cluster => cluster.Key, StringComparer.Ordinal),
    ];

    private static string KeyOf(LocalZone zone, IEnumerable<DateSpan> spans) =>
        zone.Code.ToString("D5", CultureInfo.InvariantCulture) + " " + string.Join(" ", spans);
}
