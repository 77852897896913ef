using LocalDataverse.Storage;

namespace LocalDataverse.Security;

/// <summary>The tree of business units.</summary>
public static class BusinessUnits
{
    /// <summary>SQL for the ids of a unit, the parameter, and all below it.</summary>
    public static string TreeOf(string parameter) =>
        $"WITH RECURSIVE tree(id) AS (SELECT {parameter} UNION SELECT b.businessunitid FROM businessunit b JOIN tree ON b.parentbusinessunitid = tree.id) SELECT id FROM tree";

    /// <summary>True for the unit itself, too.</summary>
    public static bool IsBelow(Session session, Guid unit, Guid ancestor) =>
        unit == ancestor || session.Scalar($"SELECT 1 WHERE $1 IN ({TreeOf("$0")})", GuidOrder.ToBytes(ancestor), GuidOrder.ToBytes(unit)) is not null;
}
