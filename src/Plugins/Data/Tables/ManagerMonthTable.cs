// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class ManagerMonthTable
{
    public const string LogicalName = "coach_managermonth";
    public const string Id = "coach_managermonthid";
    public const string ActionsComplete = "coach_actionscomplete";
    public const string Adherence = "coach_adherence";
    public const string AgendaInAdvance = "coach_agendainadvance";
    public const string AttainmentEffectHigh = "coach_attainmenteffecthigh";
    public const string AttainmentEffectLow = "coach_attainmenteffectlow";
    public const string BestToWorst = "coach_besttoworst";
    public const string CoachedAttainment = "coach_coachedattainment";
    public const string CoachedCount = "coach_coachedcount";
    public const string CoachingShare = "coach_coachingshare";
    public const string Comparison = "coach_comparison";
    public const string Confirmed = "coach_confirmed";
    public const string Consistency = "coach_consistency";
    public const string Coverage = "coach_coverage";
    public const string CoverageLow = "coach_coveragelow";
    public const string CoverageMiddle = "coach_coveragemiddle";
    public const string CoverageNew = "coach_coveragenew";
    public const string CoverageTenured = "coach_coveragetenured";
    public const string CoverageTop = "coach_coveragetop";
    public const string DealCount = "coach_dealcount";
    public const string DealEffect = "coach_dealeffect";
    public const string DealEffectHigh = "coach_dealeffecthigh";
    public const string DealEffectLow = "coach_dealeffectlow";
    public const string Expected = "coach_expected";
    public const string Held = "coach_held";
    public const string HeldInTime = "coach_heldintime";
    public const string IsFrozen = "coach_isfrozen";
    public const string KeptByManager = "coach_keptbymanager";
    public const string KeptByReps = "coach_keptbyreps";
    public const string Key = "coach_key";
    public const string KpiAttainment = "coach_kpiattainment";
    public const string Manager = "coach_manager";
    public const string Missed = "coach_missed";
    public const string Month = "coach_month";
    public const string Name = "coach_name";
    public const string OtherActivities = "coach_otheractivities";
    public const string OtherActivitiesExpected = "coach_otheractivitiesexpected";
    public const string PerceptionGap = "coach_perceptiongap";
    public const string PracticeScore = "coach_practicescore";
    public const string Productivity = "coach_productivity";
    public const string ProductivityBase = "coach_productivity_base";
    public const string Reported = "coach_reported";
    public const string Reps = "coach_reps";
    public const string RepsView = "coach_repsview";
    public const string SkillGrowth = "coach_skillgrowth";
    public const string Team = "coach_team";
    public const string UncoachedAttainment = "coach_uncoachedattainment";
    public const string UncoachedCount = "coach_uncoachedcount";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string ExchangeRate = "exchangerate";
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
    public const string TransactionCurrencyId = "transactioncurrencyid";
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
