// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class SkillRatingTable
{
    public const string LogicalName = "coach_skillrating";
    public const string Id = "coach_skillratingid";
    public const string Audit = "coach_audit";
    public const string Evidence = "coach_evidence";
    public const string Key = "coach_key";
    public const string Level = "coach_level";
    public const string Name = "coach_name";
    public const string RatedBy = "coach_ratedby";
    public const string Skill = "coach_skill";
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
