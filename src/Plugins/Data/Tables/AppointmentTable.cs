// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class AppointmentTable
{
    public const string LogicalName = "appointment";
    public const string Id = "activityid";
    public const string ActualEnd = "actualend";
    public const string ActualStart = "actualstart";
    public const string CreatedOn = "createdon";
    public const string Description = "description";
    public const string IsAllDayEvent = "isalldayevent";
    public const string Location = "location";
    public const string OptionalAttendees = "optionalattendees";
    public const string Organizer = "organizer";
    public const string OwnerId = "ownerid";
    public const string RegardingObjectId = "regardingobjectid";
    public const string RequiredAttendees = "requiredattendees";
    public const string ScheduledDurationMinutes = "scheduleddurationminutes";
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
        public const int Free = 1;
        public const int Tentative = 2;
        public const int Completed = 3;
        public const int Canceled = 4;
        public const int Busy = 5;
        public const int OutOfOffice = 6;
    }
}
