using CrmCoaching.Data.Cadences;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>How rows lead to the manager of whoever they are about.</summary>
internal static class TeamLinks
{
    /// <summary>Keeps the rows whose user reports to one of the managers now, or did in a month that is computed.</summary>
    public static void OfTeams(this LinkEntity row, string userColumn, TeamScope scope) =>
        Of(row.AddLink(SystemUserTable.LogicalName, userColumn, SystemUserTable.Id), scope);

    /// <inheritdoc cref="OfTeams(LinkEntity, string, TeamScope)"/>
    public static void OfTeams(this QueryExpression rows, string userColumn, TeamScope scope) =>
        Of(rows.AddLink(SystemUserTable.LogicalName, userColumn, SystemUserTable.Id), scope);

    private static void Of(LinkEntity user, TeamScope scope) => DutyStore.OfTeams(user.LinkCriteria, scope.Managers, scope.FormerReps);
}
