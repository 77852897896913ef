using System;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Keys;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Keys;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>The calendar by which a 1:1's day is told.</summary>
public sealed class OneOnOneKeyStore(IOrganizationService service)
{
    private readonly ZoneStore zones = new(service);

    /// <summary>
    /// The key of a 1:1 that somebody enters, once nobody else can create one for the rep: the key would refuse a second as well, but without saying what to do.
    /// </summary>
    /// <param name="start">UTC.</param>
    /// <exception cref="RefusedException">There is one.</exception>
    public RowKey FreeKeyOf(Guid? cadence, Guid rep, DateTime start, DateTime nowUtc)
    {
        var key = KeyOf(cadence, rep, start);
        new OneOnOneStore(service).TakeTurn(rep, nowUtc);
        RefusedException.ThrowIf(new KeyStore(service).HolderOf(OneOnOneTable.LogicalName, key.Value) is { } holder
            ? OneOnOneKey.Taken(holder.Text(OneOnOneTable.Name) ?? "1:1")
            : null);
        return key;
    }

    /// <summary>A draft under a key that nobody has: of a 1:1 that was moved away, its first day stays the key. Asked in the rep's turn.</summary>
    public OneOnOneDraft Free(AdHocOneOnOne one)
    {
        var keys = new KeyStore(service);
        for (var number = 1; ; number++)
        {
            var key = one.Key(number);
            if (!keys.IsTaken(OneOnOneTable.LogicalName, key.Value))
                return one.Draft(key);
        }
    }

    /// <param name="start">UTC.</param>
    public RowKey KeyOf(Guid? cadence, Guid rep, DateTime start) =>
        cadence is { } id
            ? OneOnOneKey.OfOccurrence(id, ZoneOf(id).DateOf(start))
            : OneOnOneKey.AdHoc(rep, zones.ZoneOf(rep).DateOf(start));

    private LocalZone ZoneOf(Guid cadence)
    {
        var query = new QueryExpression(CadenceTable.LogicalName) { ColumnSet = new ColumnSet(CadenceTable.TimeZoneCode), TopCount = 1 };
        query.Criteria.AddCondition(CadenceTable.Id, ConditionOperator.Equal, cadence);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Number<int>(CadenceTable.TimeZoneCode) is { } code
            ? zones.ZoneOf(code)
            : LocalZone.Utc;
    }
}
