using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Security;

/// <summary>The manager hierarchy, where the organisation has switched it on.</summary>
public static class Hierarchy
{
    private const int DefaultDepth = 3;
    private static readonly Dictionary<Guid, int> Nobody = [];

    /// <summary>
    /// The users below a manager and the teams they belong to, with the level at which they are (1: direct reports). Only reports
    /// of the manager's own business unit and those below it count. Nobody for a table that was taken out of the hierarchy.
    /// </summary>
    public static IReadOnlyDictionary<Guid, int> Below(RequestScope scope, UserProfile manager, Table table)
    {
        var users = scope.Engine.Users;
        var organization = users.Organization(scope.Session);
        if (!organization.GetAttributeValue<bool>("ishierarchicalsecuritymodelenabled") || users.TablesOutsideHierarchy(scope.Session).Contains(table.LogicalName))
            return Nobody;
        return users.Below(manager.Id, () => Find(scope, manager, organization));
    }

    private static Dictionary<Guid, int> Find(RequestScope scope, UserProfile manager, Entity organization)
    {
        var below = new Dictionary<Guid, int>();
        var depth = organization.GetAttributeValue<int?>("maxdepthforhierarchicalsecuritymodel") ?? DefaultDepth;
        foreach (var (user, level) in Users(scope.Session, manager.Id, depth))
        {
            var report = scope.Engine.Users.Get(scope.Session, user);
            if (!BusinessUnits.IsBelow(scope.Session, report.BusinessUnitId, manager.BusinessUnitId)) continue;
            below.TryAdd(user, level);
            // Default teams hold everyone of a unit; what they own is not a report's.
            foreach (var team in report.TeamIds.Where(team => !manager.TeamIds.Contains(team))) below.TryAdd(team, level);
        }

        return below;
    }

    private static List<(Guid User, int Level)> Users(Session session, Guid manager, int depth)
    {
        var users = new List<(Guid, int)>();
        using var reader = session.Query(
            "WITH RECURSIVE below(id, level) AS (SELECT systemuserid, 1 FROM systemuser WHERE parentsystemuserid = $0 "
            + "UNION SELECT u.systemuserid, below.level + 1 FROM systemuser u JOIN below ON u.parentsystemuserid = below.id WHERE below.level < $1) "
            + "SELECT id, min(level) FROM below GROUP BY id ORDER BY 2",
            GuidOrder.ToBytes(manager), (long)depth);
        while (reader.Read()) users.Add((GuidOrder.FromBytes((byte[])reader.GetValue(0)), reader.GetInt32(1)));
        return users;
    }
}
