// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class LeadTable
{
    public const string LogicalName = "lead";
    public const string Id = "leadid";
    public const string CreatedOn = "createdon";
    public const string FullName = "fullname";
    public const string OwnerId = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string Subject = "subject";

    public static class State
    {
        public const int Open = 0;
        public const int Qualified = 1;
        public const int Disqualified = 2;
    }

    public static class Status
    {
        public const int New = 1;
        public const int Contacted = 2;
        public const int Qualified = 3;
        public const int Lost = 4;
        public const int CannotContact = 5;
        public const int NoLongerInterested = 6;
        public const int Canceled = 7;
    }
}
