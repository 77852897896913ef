using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Development;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>Ratings of reps' skills.</summary>
public sealed class RatingStore(IOrganizationService service)
{
    private const string AuditAlias = "audit";

    /// <summary>Of the managers' reps, from audits since a day: one read per 5,000.</summary>
    public IReadOnlyList<Rating> Of(TeamScope scope, LocalDate from)
    {
        var query = new QueryExpression(SkillRatingTable.LogicalName) { ColumnSet = new ColumnSet(SkillRatingTable.Skill, SkillRatingTable.Level, SkillRatingTable.RatedBy) };
        query.Criteria.AddCondition(SkillRatingTable.StateCode, ConditionOperator.Equal, SkillRatingTable.State.Active);
        query.AddOrder(SkillRatingTable.Id, OrderType.Ascending);
        var audit = query.AddLink(SkillAuditTable.LogicalName, SkillRatingTable.Audit, SkillAuditTable.Id);
        audit.EntityAlias = AuditAlias;
        audit.Columns = new ColumnSet(SkillAuditTable.Rep, SkillAuditTable.On);
        audit.LinkCriteria.AddCondition(SkillAuditTable.On, ConditionOperator.OnOrAfter, from.ToDateTime());
        audit.OfTeams(SkillAuditTable.Rep, scope);
        return [.. service.Rows(query).Where(row => row.Number<int>(SkillRatingTable.Level) is not null).Select(row => new Rating(
            row.Lookup(RowValues.Of(AuditAlias, SkillAuditTable.Rep)) ?? Guid.Empty,
            row.Lookup(SkillRatingTable.Skill) ?? Guid.Empty,
            row.Lookup(SkillRatingTable.RatedBy) ?? Guid.Empty,
            row.Day(RowValues.Of(AuditAlias, SkillAuditTable.On)) ?? default,
            row.Number<int>(SkillRatingTable.Level)!.Value))];
    }
}
