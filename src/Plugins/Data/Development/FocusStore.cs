using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Development;
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

    /// <summary>What a rep practises in the quarter of a day; null where nothing was chosen. One read.</summary>
    public EntityReference? Of(Guid rep, LocalDate day)
    {
        var query = new QueryExpression(FocusTable.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(FocusTable.Rep, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(FocusTable.Quarter, ConditionOperator.On, FocusRule.QuarterOf(day).ToDateTime());
        query.Criteria.AddCondition(FocusTable.StateCode, ConditionOperator.Equal, FocusTable.State.Active);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntityReference();
    }

    /// <summary>What the rep of a 1:1 practises on the day of it, on the rep's calendar. Two reads.</summary>
    public EntityReference? OfOneOnOne(Guid oneOnOne) =>
        new MeetingStore(service).Of(oneOnOne) is { } meeting ? Of(meeting.Rep.Id, meeting.Rep.Zone.DateOf(meeting.Start)) : null;

    /// <summary>The level that others saw at the last audit: what the quarter begins with. An older audit may be entered later. One read.</summary>
    public decimal? LevelOf(Guid rep, Guid skill)
    {
        var query = new QueryExpression(SkillRatingTable.LogicalName) { ColumnSet = new ColumnSet(SkillRatingTable.Level, SkillRatingTable.CreatedOn) };
        query.Criteria.AddCondition(SkillRatingTable.Skill, ConditionOperator.Equal, skill);
        query.Criteria.AddCondition(SkillRatingTable.RatedBy, ConditionOperator.NotEqual, rep);
        query.Criteria.AddCondition(SkillRatingTable.StateCode, ConditionOperator.Equal, SkillRatingTable.State.Active);
        var audit = query.AddLink(SkillAuditTable.LogicalName, SkillRatingTable.Audit, SkillAuditTable.Id);
        audit.EntityAlias = AuditAlias;
        audit.Columns = new ColumnSet(SkillAuditTable.On);
        audit.LinkCriteria.AddCondition(SkillAuditTable.Rep, ConditionOperator.Equal, rep);
        return service.RetrieveMultiple(query).Entities
            .OrderBy(row => row.Day(RowValues.Of(AuditAlias, SkillAuditTable.On)) ?? default)
            .ThenBy(row => row.Instant(SkillRatingTable.CreatedOn))
            .LastOrDefault()?.Number<int>(SkillRatingTable.Level);
    }
}
