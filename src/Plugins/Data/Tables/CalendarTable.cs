// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class CalendarTable
{
    public const string LogicalName = "calendar";
    public const string Id = "calendarid";
    public const string Businessunitid = "businessunitid";
    public const string Holidayschedulecalendarid = "holidayschedulecalendarid";
    public const string Name = "name";
    public const string Primaryuserid = "primaryuserid";
    public const string Type = "type";

    public static class TypeChoice
    {
        public const int Default = 0;
        public const int CustomerService = 1;
        public const int HolidaySchedule = 2;
        public const int InnerCalendarType = -1;
    }
}
