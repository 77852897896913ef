// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class KpiGoalTable
{
    public const string LogicalName = "coach_kpigoal";
    public const string Id = "coach_kpigoalid";
    public const string AcknowledgedOn = "coach_acknowledgedon";
    public const string AnnualValue = "coach_annualvalue";
    public const string Key = "coach_key";
    public const string Kpi = "coach_kpi";
    public const string M01 = "coach_m01";
    public const string M02 = "coach_m02";
    public const string M03 = "coach_m03";
    public const string M04 = "coach_m04";
    public const string M05 = "coach_m05";
    public const string M06 = "coach_m06";
    public const string M07 = "coach_m07";
    public const string M08 = "coach_m08";
    public const string M09 = "coach_m09";
    public const string M10 = "coach_m10";
    public const string M11 = "coach_m11";
    public const string M12 = "coach_m12";
    public const string Name = "coach_name";
    public const string Rep = "coach_rep";
    public const string Spread = "coach_spread";
    public const string Year = "coach_year";
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

    public static class SpreadChoice
    {
        public const int Evenly = 427180000;
        public const int ByLastYearsSeasonality = 427180001;
        public const int ByHand = 427180002;
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
