// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class SystemUserTable
{
    public const string LogicalName = "systemuser";
    public const string Id = "systemuserid";
    public const string AccessMode = "accessmode";
    public const string BusinessUnitId = "businessunitid";
    public const string CalendarId = "calendarid";
    public const string CreatedOn = "createdon";
    public const string DomainName = "domainname";
    public const string FullName = "fullname";
    public const string InternalEMailAddress = "internalemailaddress";
    public const string IsDisabled = "isdisabled";
    public const string JobTitle = "jobtitle";
    public const string ParentSystemUserId = "parentsystemuserid";
    public const string Title = "title";
    public const string TransactionCurrencyId = "transactioncurrencyid";
    public const string LockedOn = "coach_lockedon";
    public const string OpenHandover = "coach_openhandover";

    public static class AccessModeChoice
    {
        public const int ReadWrite = 0;
        public const int Administrative = 1;
        public const int Read = 2;
        public const int SupportUser = 3;
        public const int Noninteractive = 4;
        public const int DelegatedAdmin = 5;
    }
}
