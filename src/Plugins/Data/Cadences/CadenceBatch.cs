using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Cadences;

/// <summary>Writes many cadences, in calls that each do as many as there is time for. What is as it was asked for is left alone, so the next call goes on.</summary>
public sealed class CadenceBatch(IOrganizationService service, CadenceSettings settings)
{
    private const int MostReps = 500;

    /// <param name="hasTime">Asked after each cadence; the first that is to be written always is.</param>
    /// <returns>Whether some are left.</returns>
    public bool Write(IReadOnlyList<ProposedCadence> proposed, Func<bool> hasTime)
    {
        var store = new CadenceStore(service, new ZoneBook(service), settings);
        var wrote = false;
        foreach (var part in SliceRule.BySize(proposed, _ => 1, MostReps))
        {
            var existing = store.OfReps([.. part.Select(one => one.Rep)]).GroupBy(row => (row.Manager, row.Rep)).ToDictionary(pair => pair.Key, pair => pair.First());
            foreach (var one in part)
            {
                existing.TryGetValue((one.Manager, one.Rep), out var row);
                // The first day is not compared: a cadence that has begun does not begin again.
                if (row?.Plan is { } plan && plan.MeetsLike(one.Plan))
                    continue;
                if (wrote && !hasTime())
                    return true;

                Write(one, row);
                wrote = true;
            }
        }

        return false;
    }

    private void Write(ProposedCadence one, CadenceRow? existing)
    {
        var row = new Entity(CadenceTable.LogicalName)
        {
            [CadenceTable.Frequency] = new OptionSetValue(CadenceChoices.Of(one.Frequency)),
            [CadenceTable.Weekday] = new OptionSetValue(CadenceChoices.Of(one.Plan.Weekday)),
            [CadenceTable.StartTime] = one.Plan.StartMinutes,
            [CadenceTable.TimeZoneCode] = one.Plan.Zone.Code,
            [CadenceTable.DurationMinutes] = (int)one.Plan.Length.TotalMinutes,
            [CadenceTable.BufferMinutes] = (int)one.Plan.Buffer.TotalMinutes,
            [CadenceTable.OverrideReason] = one.OverrideReason is { } reason ? new OptionSetValue(reason) : null,
            [CadenceTable.OverrideText] = one.OverrideText,
        };
        if (existing is not null)
        {
            row.Id = existing.Id;
            service.Update(row);
            return;
        }

        row[CadenceTable.Manager] = new EntityReference(SystemUserTable.LogicalName, one.Manager);
        row[CadenceTable.Rep] = new EntityReference(SystemUserTable.LogicalName, one.Rep);
        row[CadenceTable.StartsOn] = one.Plan.StartsOn.ToDateTime();
        service.Create(row);
    }
}
