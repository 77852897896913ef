// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class StepChoice
{
    public const int Ask = 427180000;
    public const int Observe = 427180001;
    public const int Tell = 427180002;
}
