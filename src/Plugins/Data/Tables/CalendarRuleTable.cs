// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class CalendarRuleTable
{
    public const string LogicalName = "calendarrule";
    public const string Id = "calendarruleid";
    public const string Calendarid = "calendarid";
    public const string Duration = "duration";
    public const string Effectiveintervalend = "effectiveintervalend";
    public const string Effectiveintervalstart = "effectiveintervalstart";
    public const string Innercalendarid = "innercalendarid";
    public const string Offset = "offset";
    public const string Pattern = "pattern";
    public const string Starttime = "starttime";
    public const string Subcode = "subcode";
    public const string Timecode = "timecode";
}
