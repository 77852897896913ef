// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class HierarchySecurityConfigurationTable
{
    public const string LogicalName = "hierarchysecurityconfiguration";
    public const string Id = "hierarchysecuritymodelingsettingid";
    public const string ObjectTypeCode = "objecttypecode";
}
