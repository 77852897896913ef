using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>How rows lead to the manager of whoever they are about.</summary>
internal static class TeamLinks
{
    /// <summary>Keeps the rows whose user reports to one of the managers now.</summary>
    public static void OfTeams(this LinkEntity row, string userColumn, object[] managers) =>
        row.AddLink(SystemUserTable.LogicalName, userColumn, SystemUserTable.Id)
            .LinkCriteria.AddCondition(SystemUserTable.ParentSystemUserId, ConditionOperator.In, managers);

    /// <inheritdoc cref="OfTeams(LinkEntity, string, object[])"/>
    public static void OfTeams(this QueryExpression rows, string userColumn, object[] managers) =>
        rows.AddLink(SystemUserTable.LogicalName, userColumn, SystemUserTable.Id)
            .LinkCriteria.AddCondition(SystemUserTable.ParentSystemUserId, ConditionOperator.In, managers);
}
