// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class BlockChoice
{
    public const int ConnectAndPraise = 427180000;
    public const int Commitments = 427180001;
    public const int Coaching = 427180002;
    public const int StatusExceptions = 427180003;
    public const int Actions = 427180004;
}
