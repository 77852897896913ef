using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Settings;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>The coaching facts of a period, as somebody may see them.</summary>
public sealed class EffectivenessStore(IOrganizationService service)
{
    /// <summary>The caller's own months with the caller's place; for a leader also those of all managers below, one by one and together. Three reads for up to 5,000 rows of each kind.</summary>
    public EffectivenessJson Of(Guid caller, bool isLeader, CalendarMonth from, CalendarMonth to)
    {
        var settings = EffectivenessSettingNames.Of(new SettingStore(service).All());
        var lines = new ReportingLineStore(service).All(out var names);
        ManagerMonth[] months = [.. new ManagerMonthStore(service).All(from, to).Select(kept => kept.Month)];
        var below = isLeader ? lines.Below(caller) : new HashSet<Guid>();
        ManagerMonth[] shown = [.. months.Where(month => month.Manager == caller || below.Contains(month.Manager))];

        return new EffectivenessJson
        {
            From = from.ToString(),
            To = to.ToString(),
            Role = isLeader ? "Leader" : "Manager",
            Pooled = isLeader ? Pooled(shown, settings) : null,
            Managers = [.. shown
                .GroupBy(month => month.Manager)
                .Select(own => new ManagerJson
                {
                    Manager = own.Key.ToString("D"),
                    Name = names.TryGetValue(own.Key, out var name) ? name : "",
                    Months = [.. own.OrderBy(month => month.Month).Select(month =>
                        ManagerMonthJson.Of(month, own.Key == caller ? Places(month, months, lines, settings) : null))],
                })
                .OrderBy(manager => manager.Name, StringComparer.Ordinal).ThenBy(manager => manager.Manager, StringComparer.Ordinal)],
        };
    }

    private static PooledJson[] Pooled(IEnumerable<ManagerMonth> shown, EffectivenessSettings settings) =>
        [.. shown.GroupBy(month => month.Month).OrderBy(month => month.Key)
            .Select(month => PooledJson.Of(month.Key, PooledEffectRule.Of([.. month.Select(one => one.Comparison)], settings)))];

    private static IReadOnlyDictionary<EffectivenessMeasure, PeerPlace> Places(
        ManagerMonth own, IEnumerable<ManagerMonth> months, ReportingLines lines, EffectivenessSettings settings)
    {
        ManagerMonth[] others = [.. months.Where(month => month.Month == own.Month && month.Manager != own.Manager)];
        var groups = lines.Above(own.Manager).Select(above =>
        {
            var group = lines.Below(above);
            return (IReadOnlyCollection<ManagerMonth>)[.. others.Where(month => group.Contains(month.Manager))];
        });
        return PeerPlaceRule.Of(own, groups.Concat([others]), settings);
    }
}
