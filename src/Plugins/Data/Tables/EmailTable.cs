// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class EmailTable
{
    public const string LogicalName = "email";
    public const string Id = "activityid";
    public const string ActualEnd = "actualend";
    public const string CreatedOn = "createdon";
    public const string DirectionCode = "directioncode";
    public const string OwnerId = "ownerid";
    public const string RegardingObjectId = "regardingobjectid";
    public const string SentOn = "senton";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string Subject = "subject";

    public static class State
    {
        public const int Open = 0;
        public const int Completed = 1;
        public const int Canceled = 2;
    }

    public static class Status
    {
        public const int Draft = 1;
        public const int Completed = 2;
        public const int Sent = 3;
        public const int Received = 4;
        public const int Canceled = 5;
        public const int PendingSend = 6;
        public const int Sending = 7;
        public const int Failed = 8;
    }
}
