// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class SkillAuditTable
{
    public const string LogicalName = "coach_skillaudit";
    public const string Id = "coach_skillauditid";
    public const string Focus = "coach_focus";
    public const string Name = "coach_name";
    public const string Notes = "coach_notes";
    public const string On = "coach_on";
    public const string OneOnOne = "coach_oneonone";
    public const string Rep = "coach_rep";
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
