// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class UoMTable
{
    public const string LogicalName = "uom";
    public const string Id = "uomid";
    public const string Baseuom = "baseuom";
    public const string Isschedulebaseuom = "isschedulebaseuom";
    public const string Name = "name";
    public const string Quantity = "quantity";
    public const string Uomscheduleid = "uomscheduleid";
}
