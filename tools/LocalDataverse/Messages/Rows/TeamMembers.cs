using LocalDataverse.Pipeline;
using LocalDataverse.Storage;

namespace LocalDataverse.Messages.Rows;

/// <summary>Who belongs to which team; every business unit has one default team, of all its users.</summary>
public static class TeamMembers
{
    public static Guid? FindDefaultTeam(RequestScope scope, Guid businessUnit) =>
        scope.Session.Scalar("SELECT teamid FROM team WHERE businessunitid = $0 AND isdefault = 1", GuidOrder.ToBytes(businessUnit)) is byte[] id
            ? GuidOrder.FromBytes(id)
            : null;

    public static void Add(RequestScope scope, Guid team, Guid user)
    {
        if (scope.Session.Scalar("SELECT 1 FROM teammembership WHERE teamid = $0 AND systemuserid = $1", GuidOrder.ToBytes(team), GuidOrder.ToBytes(user)) is not null) return;
        scope.Rows.Insert(scope.Session, scope.Catalog.Table("teammembership"), Guid.NewGuid(), new Dictionary<string, object?>
        {
            ["teamid"] = team,
            ["systemuserid"] = user,
            ["versionnumber"] = RowStore.NextVersion(scope.Session),
        });
    }

    public static void Remove(RequestScope scope, Guid team, Guid user) =>
        scope.Session.Run("DELETE FROM teammembership WHERE teamid = $0 AND systemuserid = $1", GuidOrder.ToBytes(team), GuidOrder.ToBytes(user));
}
