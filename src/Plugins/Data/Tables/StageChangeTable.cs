// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class StageChangeTable
{
    public const string LogicalName = "coach_stagechange";
    public const string Id = "coach_stagechangeid";
    public const string ChangedOn = "coach_changedon";
    public const string Direction = "coach_direction";
    public const string FromStage = "coach_fromstage";
    public const string Name = "coach_name";
    public const string Opportunity = "coach_opportunity";
    public const string Rep = "coach_rep";
    public const string Source = "coach_source";
    public const string ToStage = "coach_tostage";
    public const string ValueAtTime = "coach_valueattime";
    public const string ValueAtTimeBase = "coach_valueattime_base";
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

    public static class DirectionChoice
    {
        public const int Advance = 427180000;
        public const int Back = 427180001;
    }

    public static class SourceChoice
    {
        public const int BusinessProcess = 427180000;
        public const int SalesStage = 427180001;
        public const int StepName = 427180002;
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
