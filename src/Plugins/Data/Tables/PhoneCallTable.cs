// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class PhoneCallTable
{
    public const string LogicalName = "phonecall";
    public const string Id = "activityid";
    public const string ActualDurationMinutes = "actualdurationminutes";
    public const string ActualEnd = "actualend";
    public const string ActualStart = "actualstart";
    public const string CreatedOn = "createdon";
    public const string DirectionCode = "directioncode";
    public const string From = "from";
    public const string OwnerId = "ownerid";
    public const string PhoneNumber = "phonenumber";
    public const string RegardingObjectId = "regardingobjectid";
    public const string ScheduledEnd = "scheduledend";
    public const string ScheduledStart = "scheduledstart";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string Subject = "subject";
    public const string To = "to";

    public static class State
    {
        public const int Open = 0;
        public const int Completed = 1;
        public const int Canceled = 2;
    }

    public static class Status
    {
        public const int Open = 1;
        public const int Made = 2;
        public const int Canceled = 3;
        public const int Received = 4;
    }
}
