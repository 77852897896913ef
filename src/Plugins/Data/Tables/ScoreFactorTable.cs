// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class ScoreFactorTable
{
    public const string LogicalName = "coach_scorefactor";
    public const string Id = "coach_scorefactorid";
    public const string Earned = "coach_earned";
    public const string Factor = "coach_factor";
    public const string Name = "coach_name";
    public const string OneOnOne = "coach_oneonone";
    public const string Weight = "coach_weight";
    public const string Why = "coach_why";
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

    public static class FactorChoice
    {
        public const int HeldInItsWeek = 427180000;
        public const int BlocksCovered = 427180001;
        public const int CoachingShare = 427180002;
        public const int EarlierCommitmentsReviewed = 427180003;
        public const int ActionsComplete = 427180004;
        public const int Measurable = 427180005;
        public const int PraiseCorrectionAndCustomersVoice = 427180006;
        public const int DocumentedInTime = 427180007;
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
