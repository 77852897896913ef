// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class FrequencyChoice
{
    public const int Weekly = 427180000;
    public const int EveryTwoWeeks = 427180001;
    public const int Monthly = 427180002;
}
