// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class BusinessUnitTable
{
    public const string LogicalName = "businessunit";
    public const string Id = "businessunitid";
    public const string IsDisabled = "isdisabled";
    public const string Name = "name";
    public const string ParentBusinessUnitId = "parentbusinessunitid";
}
