// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class FeedbackSummaryTable
{
    public const string LogicalName = "coach_feedbacksummary";
    public const string Id = "coach_feedbacksummaryid";
    public const string Agreeing = "coach_agreeing";
    public const string Instrument = "coach_instrument";
    public const string Key = "coach_key";
    public const string Manager = "coach_manager";
    public const string Name = "coach_name";
    public const string PublishedOn = "coach_publishedon";
    public const string Quarter = "coach_quarter";
    public const string Respondents = "coach_respondents";
    public const string Statements = "coach_statements";
    public const string WithheldBecause = "coach_withheldbecause";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string OrganizationId = "organizationid";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";

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
