// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class TaskTable
{
    public const string LogicalName = "task";
    public const string Id = "activityid";
    public const string ActualEnd = "actualend";
    public const string ActualStart = "actualstart";
    public const string CreatedOn = "createdon";
    public const string Description = "description";
    public const string OwnerId = "ownerid";
    public const string RegardingObjectId = "regardingobjectid";
    public const string ScheduledEnd = "scheduledend";
    public const string ScheduledStart = "scheduledstart";
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
        public const int NotStarted = 2;
        public const int InProgress = 3;
        public const int WaitingOnSomeoneElse = 4;
        public const int Completed = 5;
        public const int Canceled = 6;
        public const int Deferred = 7;
    }
}
