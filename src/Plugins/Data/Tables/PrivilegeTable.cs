// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class PrivilegeTable
{
    public const string LogicalName = "privilege";
    public const string Id = "privilegeid";
    public const string Name = "name";
}
