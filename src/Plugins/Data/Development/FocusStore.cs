using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Development;

/// <summary>What a focus refers to.</summary>
public sealed class FocusStore(IOrganizationService service)
{
    private const string AuditAlias = "audit";

    /// <summary>One read for both; none without any.</summary>
    public IReadOnlyDictionary<Guid, KpiCategory> CategoriesOf(params Guid?[] kpis)
    {
        object[] ids = [.. kpis.OfType<Guid>().Distinct().Cast<object>()];
        if (ids.Length == 0)
            return new Dictionary<Guid, KpiCategory>();

        var query = new QueryExpression(KpiDefinitionTable.LogicalName) { ColumnSet = new ColumnSet(KpiDefinitionTable.Category) };
        query.Criteria.AddCondition(KpiDefinitionTable.Id, ConditionOperator.In, ids);
        return service.RetrieveMultiple(query).Entities.ToDictionary(
            row => row.Id,
            row => row.Choice(KpiDefinitionTable.Category) == KpiChoices.Of(KpiCategory.Input) ? KpiCategory.Input : KpiCategory.Output);
    }

    /// <summary>The level that others saw last: what the quarter begins with. One read.</summary>
    public decimal? LevelOf(Guid rep, Guid skill)
    {
        var query = new QueryExpression(SkillRatingTable.LogicalName) { ColumnSet = new ColumnSet(SkillRatingTable.Level), TopCount = 1 };
        query.Criteria.AddCondition(SkillRatingTable.Skill, ConditionOperator.Equal, skill);
        query.Criteria.AddCondition(SkillRatingTable.RatedBy, ConditionOperator.NotEqual, rep);
        query.Criteria.AddCondition(SkillRatingTable.StateCode, ConditionOperator.Equal, SkillRatingTable.State.Active);
        query.AddOrder(SkillRatingTable.CreatedOn, OrderType.Descending);
        var audit = query.AddLink(SkillAuditTable.LogicalName, SkillRatingTable.Audit, SkillAuditTable.Id);
        audit.EntityAlias = AuditAlias;
        audit.LinkCriteria.AddCondition(SkillAuditTable.Rep, ConditionOperator.Equal, rep);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Number<int>(SkillRatingTable.Level);
    }
}
