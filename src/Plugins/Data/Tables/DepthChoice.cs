// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class DepthChoice
{
    public const int Glance = 427180000;
    public const int Inspect = 427180001;
    public const int DeepDive = 427180002;
}
