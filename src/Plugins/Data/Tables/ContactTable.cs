// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class ContactTable
{
    public const string LogicalName = "contact";
    public const string Id = "contactid";
    public const string FullName = "fullname";
    public const string OwnerId = "ownerid";
    public const string ParentCustomerId = "parentcustomerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    public static class State
    {
        public const int Active = 0;
        public const int Inactive = 1;
    }

    public static class Status
    {
        public const int Active = 1;
        public const int Inactive = 2;
    }
}
