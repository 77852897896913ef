// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class CadenceTable
{
    public const string LogicalName = "coach_cadence";
    public const string Id = "coach_cadenceid";
    public const string BufferMinutes = "coach_bufferminutes";
    public const string DurationMinutes = "coach_durationminutes";
    public const string Frequency = "coach_frequency";
    public const string Horizon = "coach_horizon";
    public const string Key = "coach_key";
    public const string Manager = "coach_manager";
    public const string Name = "coach_name";
    public const string OverrideReason = "coach_overridereason";
    public const string OverrideText = "coach_overridetext";
    public const string RecommendedFrequency = "coach_recommendedfrequency";
    public const string Rep = "coach_rep";
    public const string StartsOn = "coach_startson";
    public const string StartTime = "coach_starttime";
    public const string Template = "coach_template";
    public const string TemplateInUse = "coach_templateinuse";
    public const string TemplateSince = "coach_templatesince";
    public const string TimeZoneCode = "coach_timezonecode";
    public const string Weekday = "coach_weekday";
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

    public static class OverrideReasonChoice
    {
        public const int NewInTheRole = 427180000;
        public const int ResultsAtRisk = 427180001;
        public const int TheRepsWish = 427180002;
        public const int ManagersCapacity = 427180003;
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
