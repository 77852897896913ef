// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class SystemUserRolesTable
{
    public const string LogicalName = "systemuserroles";
    public const string Id = "systemuserroleid";
    public const string Roleid = "roleid";
    public const string Systemuserid = "systemuserid";
}
