// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class TeamMembershipTable
{
    public const string LogicalName = "teammembership";
    public const string Id = "teammembershipid";
    public const string Systemuserid = "systemuserid";
    public const string Teamid = "teamid";
}
