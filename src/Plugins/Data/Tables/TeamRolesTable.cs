// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class TeamRolesTable
{
    public const string LogicalName = "teamroles";
    public const string Id = "teamroleid";
    public const string Roleid = "roleid";
    public const string Teamid = "teamid";
}
