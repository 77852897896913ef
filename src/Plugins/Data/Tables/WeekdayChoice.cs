// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class WeekdayChoice
{
    public const int Monday = 427180000;
    public const int Tuesday = 427180001;
    public const int Wednesday = 427180002;
    public const int Thursday = 427180003;
    public const int Friday = 427180004;
    public const int Saturday = 427180005;
    public const int Sunday = 427180006;
}
