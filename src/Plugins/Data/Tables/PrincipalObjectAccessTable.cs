// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class PrincipalObjectAccessTable
{
    public const string LogicalName = "principalobjectaccess";
    public const string Id = "principalobjectaccessid";
    public const string Accessrightsmask = "accessrightsmask";
    public const string Inheritedaccessrightsmask = "inheritedaccessrightsmask";
    public const string Objectid = "objectid";
    public const string Objecttypecode = "objecttypecode";
    public const string Principalid = "principalid";
    public const string Principaltypecode = "principaltypecode";
}
