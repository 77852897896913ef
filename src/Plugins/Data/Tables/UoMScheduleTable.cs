// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class UoMScheduleTable
{
    public const string LogicalName = "uomschedule";
    public const string Id = "uomscheduleid";
    public const string Baseuomname = "baseuomname";
    public const string Name = "name";
}
