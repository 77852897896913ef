// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class ActivityPointerTable
{
    public const string LogicalName = "activitypointer";
    public const string Id = "activityid";
    public const string ActivityTypeCode = "activitytypecode";
    public const string ActualEnd = "actualend";
    public const string ActualStart = "actualstart";
    public const string CreatedOn = "createdon";
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
        public const int Scheduled = 3;
    }

    public static class Status
    {
        public const int Open = 1;
        public const int Completed = 2;
        public const int Canceled = 3;
        public const int Scheduled = 4;
    }
}
