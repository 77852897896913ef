// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class KpiDefinitionTable
{
    public const string LogicalName = "coach_kpidefinition";
    public const string Id = "coach_kpidefinitionid";
    public const string Aggregate = "coach_aggregate";
    public const string Calculation = "coach_calculation";
    public const string Category = "coach_category";
    public const string CheckedOn = "coach_checkedon";
    public const string DateColumn = "coach_datecolumn";
    public const string Direction = "coach_direction";
    public const string Feeds = "coach_feeds";
    public const string Filter = "coach_filter";
    public const string Headline = "coach_headline";
    public const string Hidden = "coach_hidden";
    public const string Key = "coach_key";
    public const string Name = "coach_name";
    public const string OperandA = "coach_operanda";
    public const string OperandB = "coach_operandb";
    public const string Order = "coach_order";
    public const string Problem = "coach_problem";
    public const string SavedBy = "coach_savedby";
    public const string Shape = "coach_shape";
    public const string Table = "coach_table";
    public const string Unit = "coach_unit";
    public const string UserColumn = "coach_usercolumn";
    public const string ValueColumn = "coach_valuecolumn";
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

    public static class AggregateChoice
    {
        public const int Count = 427180000;
        public const int CountDistinct = 427180001;
        public const int Sum = 427180002;
        public const int Average = 427180003;
        public const int Minimum = 427180004;
        public const int Maximum = 427180005;
    }

    public static class CalculationChoice
    {
        public const int Aggregate = 427180000;
        public const int Ratio = 427180001;
        public const int Sum = 427180002;
        public const int Growth = 427180003;
        public const int Coverage = 427180004;
    }

    public static class CategoryChoice
    {
        public const int Output = 427180000;
        public const int Input = 427180001;
    }

    public static class DirectionChoice
    {
        public const int HigherIsBetter = 427180000;
        public const int LowerIsBetter = 427180001;
    }

    public static class UnitChoice
    {
        public const int Money = 427180000;
        public const int Number = 427180001;
        public const int Percent = 427180002;
        public const int Days = 427180003;
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
