// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class RolePrivilegesTable
{
    public const string LogicalName = "roleprivileges";
    public const string Id = "roleprivilegeid";
    public const string Privilegedepthmask = "privilegedepthmask";
    public const string Privilegeid = "privilegeid";
    public const string Roleid = "roleid";
}
