using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Commitments;

/// <summary>Which KPIs are results and which lead to them.</summary>
public sealed class KpiCategoryStore(IOrganizationService service)
{
    /// <summary>One read; none for no ids.</summary>
    public IReadOnlyDictionary<Guid, KpiCategory> Of(IReadOnlyCollection<Guid> kpis)
    {
        if (kpis.Count == 0)
            return new Dictionary<Guid, KpiCategory>();

        var query = new QueryExpression(KpiDefinitionTable.LogicalName) { ColumnSet = new ColumnSet(KpiDefinitionTable.Category) };
        query.Criteria.AddCondition(KpiDefinitionTable.Id, ConditionOperator.In, kpis.Cast<object>().ToArray());
        return service.RetrieveMultiple(query).Entities.ToDictionary(row => row.Id, row => KpiChoices.Category(row.Choice(KpiDefinitionTable.Category)));
    }
}
