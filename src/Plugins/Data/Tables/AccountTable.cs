// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class AccountTable
{
    public const string LogicalName = "account";
    public const string Id = "accountid";
    public const string CreatedOn = "createdon";
    public const string CustomerTypeCode = "customertypecode";
    public const string Name = "name";
    public const string OwnerId = "ownerid";
    public const string ParentAccountId = "parentaccountid";
    public const string PrimaryContactId = "primarycontactid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string FirstWonBy = "coach_firstwonby";
    public const string FirstWonOn = "coach_firstwonon";
    public const string FirstWonOpportunity = "coach_firstwonopportunity";

    public static class CustomerTypeCodeChoice
    {
        public const int Competitor = 1;
        public const int Consultant = 2;
        public const int Customer = 3;
        public const int Investor = 4;
        public const int Partner = 5;
        public const int Influencer = 6;
        public const int Press = 7;
        public const int Prospect = 8;
        public const int Reseller = 9;
        public const int Supplier = 10;
        public const int Vendor = 11;
        public const int Other = 12;
    }

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
