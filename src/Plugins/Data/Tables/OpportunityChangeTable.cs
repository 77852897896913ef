// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class OpportunityChangeTable
{
    public const string LogicalName = "coach_opportunitychange";
    public const string Id = "coach_opportunitychangeid";
    public const string ChangedOn = "coach_changedon";
    public const string Kind = "coach_kind";
    public const string Name = "coach_name";
    public const string NewDate = "coach_newdate";
    public const string NewOwner = "coach_newowner";
    public const string NewValue = "coach_newvalue";
    public const string NewValueBase = "coach_newvalue_base";
    public const string OldDate = "coach_olddate";
    public const string OldOwner = "coach_oldowner";
    public const string OldValue = "coach_oldvalue";
    public const string OldValueBase = "coach_oldvalue_base";
    public const string Opportunity = "coach_opportunity";
    public const string Rep = "coach_rep";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string ExchangeRate = "exchangerate";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string OrganizationId = "organizationid";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string TransactionCurrencyId = "transactioncurrencyid";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";

    public static class KindChoice
    {
        public const int Value = 427180000;
        public const int CloseDate = 427180001;
        public const int Owner = 427180002;
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
