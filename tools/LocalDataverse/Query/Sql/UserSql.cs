using LocalDataverse.Query.Binding;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Query.Sql;

/// <summary>The operators that compare with the caller, the caller's teams, reports, business unit and language.</summary>
internal static class UserSql
{
    private const string UserTable = "systemuser";
    private const string ManagerColumn = "parentsystemuserid";
    private const string MembershipTable = "teammembership";

    public static string Write(BoundCondition condition, SqlContext context)
    {
        var column = context.Column(condition.Node, condition.Column);
        var user = context.Scope.User;
        return condition.Operator.Operator switch
        {
            ConditionOperator.EqualUserId => $"{column} = {Id(user.UserId, context)}",
            ConditionOperator.NotEqualUserId => $"{column} IS NOT {Id(user.UserId, context)}",
            ConditionOperator.EqualBusinessId => $"{column} = {Id(user.BusinessUnitId, context)}",
            ConditionOperator.NotEqualBusinessId => $"{column} IS NOT {Id(user.BusinessUnitId, context)}",
            ConditionOperator.EqualUserTeams => $"{column} IN ({Ids(user.TeamIds, context)})",
            ConditionOperator.EqualUserOrUserTeams => $"{column} IN ({Ids([user.UserId, .. user.TeamIds], context)})",
            ConditionOperator.EqualUserOrUserHierarchy => $"{column} IN ({Reports(context)})",
            ConditionOperator.EqualUserOrUserHierarchyAndTeams => ReportsAndTeams(column, context),
            ConditionOperator.EqualUserLanguage => $"{column} = {context.Parameter((long)user.Culture.LCID)}",
            var other => throw new InvalidOperationException($"{other} does not compare with the caller"),
        };
    }

    // The manager hierarchy down to the organisation's depth, the caller included.
    private static string Reports(SqlContext context)
    {
        if (!context.Scope.Metadata.TryGetTable(UserTable, out var users) || !users.Columns.ContainsKey(ManagerColumn))
        {
            return Id(context.Scope.User.UserId, context);
        }

        var start = Id(context.Scope.User.UserId, context);
        var depth = context.Parameter((long)context.Scope.User.HierarchyDepth);
        return $"WITH RECURSIVE reports(id, level) AS (SELECT {start}, 0 UNION SELECT u.{SqlContext.Quote(users.PrimaryId)}, level + 1"
            + $" FROM reports JOIN {SqlContext.Quote(UserTable)} AS u ON u.{SqlContext.Quote(ManagerColumn)} = reports.id"
            + $" WHERE level < {depth})"
            + " SELECT id FROM reports";
    }

    private static string ReportsAndTeams(string column, SqlContext context)
    {
        var own = $"{column} IN ({Reports(context)}) OR {column} IN ({Ids(context.Scope.User.TeamIds, context)})";
        return context.Scope.Metadata.TryGetTable(MembershipTable, out _)
            ? $"({own} OR {column} IN (SELECT teamid FROM {SqlContext.Quote(MembershipTable)} WHERE systemuserid IN ({Reports(context)})))"
            : $"({own})";
    }

    private static string Id(Guid id, SqlContext context) => context.Parameter(GuidOrder.ToBytes(id));

    private static string Ids(IEnumerable<Guid> ids, SqlContext context) =>
        context.Parameters(ids.Select(id => (object)GuidOrder.ToBytes(id)));
}
