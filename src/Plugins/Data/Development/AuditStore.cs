using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Development;

/// <summary>Audits of skills.</summary>
public sealed class AuditStore(IOrganizationService service)
{
    private const string RepAlias = "rep";

    /// <summary>Whom an audit is about, who manages them now, and who holds it: one read.</summary>
    public AuditParties? Parties(Guid audit)
    {
        var query = new QueryExpression(SkillAuditTable.LogicalName) { ColumnSet = new ColumnSet(SkillAuditTable.Rep, SkillAuditTable.OwnerId), TopCount = 1 };
        query.Criteria.AddCondition(SkillAuditTable.Id, ConditionOperator.Equal, audit);
        var rep = query.AddLink(SystemUserTable.LogicalName, SkillAuditTable.Rep, SystemUserTable.Id, JoinOperator.LeftOuter);
        rep.EntityAlias = RepAlias;
        rep.Columns = new ColumnSet(SystemUserTable.ParentSystemUserId);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row && row.Lookup(SkillAuditTable.Rep) is { } user
            ? new AuditParties(user, row.Lookup(RowValues.Of(RepAlias, SystemUserTable.ParentSystemUserId)), row.User(SkillAuditTable.OwnerId))
            : null;
    }
}
