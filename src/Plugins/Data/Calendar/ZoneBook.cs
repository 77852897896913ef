using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Calendar;

/// <summary>All time zones that the platform knows, for jobs that go through people of many. One read, when the first is asked for.</summary>
public sealed class ZoneBook(IOrganizationService service)
{
    private readonly Dictionary<int, LocalZone> zones = [];
    private Dictionary<int, string>? names;

    /// <returns>Null when the platform has no such code.</returns>
    /// <exception cref="TimeZoneNotFoundException">The machine has no such zone.</exception>
    public LocalZone? Find(int? code)
    {
        if (code is not { } number)
            return null;
        if (zones.TryGetValue(number, out var known))
            return known;

        names ??= Names();
        return names.TryGetValue(number, out var name) ? zones[number] = ZoneStore.Zone(number, name) : null;
    }

    private Dictionary<int, string> Names()
    {
        var query = new QueryExpression(TimeZoneDefinitionTable.LogicalName)
        {
            ColumnSet = new ColumnSet(TimeZoneDefinitionTable.Timezonecode, TimeZoneDefinitionTable.Standardname),
        };
        return service.RetrieveMultiple(query).Entities
            .Where(row => row.Number<int>(TimeZoneDefinitionTable.Timezonecode) is not null && row.Text(TimeZoneDefinitionTable.Standardname) is not null)
            .GroupBy(row => row.Number<int>(TimeZoneDefinitionTable.Timezonecode)!.Value)
            .ToDictionary(group => group.Key, group => group.First().Text(TimeZoneDefinitionTable.Standardname)!);
    }
}
