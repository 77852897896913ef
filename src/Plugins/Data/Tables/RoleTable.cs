// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class RoleTable
{
    public const string LogicalName = "role";
    public const string Id = "roleid";
    public const string BusinessUnitId = "businessunitid";
    public const string Name = "name";
    public const string ParentRootRoleId = "parentrootroleid";
    public const string RoleTemplateId = "roletemplateid";
}
