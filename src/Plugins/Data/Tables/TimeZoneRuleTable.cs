// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class TimeZoneRuleTable
{
    public const string LogicalName = "timezonerule";
    public const string Id = "timezoneruleid";
    public const string Bias = "bias";
    public const string Daylightbias = "daylightbias";
    public const string Daylightday = "daylightday";
    public const string Daylightdayofweek = "daylightdayofweek";
    public const string Daylighthour = "daylighthour";
    public const string Daylightminute = "daylightminute";
    public const string Daylightmonth = "daylightmonth";
    public const string Daylightsecond = "daylightsecond";
    public const string Daylightyear = "daylightyear";
    public const string Effectivedatetime = "effectivedatetime";
    public const string Standardbias = "standardbias";
    public const string Standardday = "standardday";
    public const string Standarddayofweek = "standarddayofweek";
    public const string Standardhour = "standardhour";
    public const string Standardminute = "standardminute";
    public const string Standardmonth = "standardmonth";
    public const string Standardsecond = "standardsecond";
    public const string Standardyear = "standardyear";
    public const string Timezonedefinitionid = "timezonedefinitionid";
    public const string Timezoneruleversionnumber = "timezoneruleversionnumber";
}
