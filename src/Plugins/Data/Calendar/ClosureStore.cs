using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Calendar;

/// <summary>The days on which the whole business is closed, as the organisation's business closure calendar has them.</summary>
public sealed class ClosureStore(IOrganizationService service)
{
    /// <summary>Two reads.</summary>
    public IReadOnlyCollection<LocalDate> ClosedDays()
    {
        var query = new QueryExpression(OrganizationTable.LogicalName) { ColumnSet = new ColumnSet(OrganizationTable.Businessclosurecalendarid), TopCount = 1 };
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Number<Guid>(OrganizationTable.Businessclosurecalendarid) is { } calendar && calendar != Guid.Empty
            ? [.. new CalendarStore(service).DaysOff([calendar])[calendar]]
            : [];
    }
}
