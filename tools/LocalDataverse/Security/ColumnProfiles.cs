using LocalDataverse.Storage;

namespace LocalDataverse.Security;

/// <summary>Reads the permissions of the column security profiles that a user holds.</summary>
public static class ColumnProfiles
{
    // The value that stands for "allowed" in each of a permission's columns.
    private const long Allowed = 4;

    public static ColumnRights Of(Session session, Guid userId)
    {
        var rights = new Dictionary<(string, string), ColumnRight>();
        using var reader = session.Query(
            "SELECT p.entityname, p.attributelogicalname, p.canread, p.cancreate, p.canupdate FROM fieldpermission p WHERE p.fieldsecurityprofileid IN ("
            + "SELECT fieldsecurityprofileid FROM systemuserprofiles WHERE systemuserid = $0 "
            + "UNION SELECT tp.fieldsecurityprofileid FROM teamprofiles tp JOIN teammembership m ON m.teamid = tp.teamid WHERE m.systemuserid = $0)",
            GuidOrder.ToBytes(userId));
        while (reader.Read())
        {
            if (reader.IsDBNull(0) || reader.IsDBNull(1)) continue;
            var key = (reader.GetString(0), reader.GetString(1));
            rights[key] = rights.GetValueOrDefault(key)
                | Right(reader.GetValue(2), ColumnRight.Read) | Right(reader.GetValue(3), ColumnRight.Create) | Right(reader.GetValue(4), ColumnRight.Update);
        }

        return rights.Count == 0 ? ColumnRights.Empty : new ColumnRights(rights);
    }

    private static ColumnRight Right(object stored, ColumnRight right) => stored is Allowed ? right : ColumnRight.None;
}
