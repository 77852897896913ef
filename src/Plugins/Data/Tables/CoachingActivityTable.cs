// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class CoachingActivityTable
{
    public const string LogicalName = "coach_coachingactivity";
    public const string Id = "coach_coachingactivityid";
    public const string Account = "coach_account";
    public const string Kind = "coach_kind";
    public const string Minutes = "coach_minutes";
    public const string Name = "coach_name";
    public const string Observations = "coach_observations";
    public const string On = "coach_on";
    public const string Opportunity = "coach_opportunity";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string OwnerId = "ownerid";
    public const string OwningBusinessUnit = "owningbusinessunit";
    public const string OwningTeam = "owningteam";
    public const string OwningUser = "owninguser";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";

    public static class KindChoice
    {
        public const int JointSalesWork = 427180000;
        public const int TeamMeeting = 427180001;
        public const int CallReview = 427180002;
        public const int CareerConversation = 427180003;
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
