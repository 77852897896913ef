// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class InstrumentChoice
{
    public const int Pulse = 427180000;
    public const int Quarterly = 427180001;
    public const int Self = 427180002;
}
