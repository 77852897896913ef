using System;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Keys;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>The calendar by which a 1:1's day is told.</summary>
public sealed class OneOnOneKeyStore(IOrganizationService service)
{
    private readonly ZoneStore zones = new(service);

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
