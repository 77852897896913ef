// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class GoalTable
{
    public const string LogicalName = "goal";
    public const string Id = "goalid";
    public const string ActualDecimal = "actualdecimal";
    public const string ActualInteger = "actualinteger";
    public const string ActualMoney = "actualmoney";
    public const string AmountDataType = "amountdatatype";
    public const string FiscalPeriod = "fiscalperiod";
    public const string FiscalYear = "fiscalyear";
    public const string GoalEndDate = "goalenddate";
    public const string GoalOwnerId = "goalownerid";
    public const string GoalStartDate = "goalstartdate";
    public const string IsFiscalPeriodGoal = "isfiscalperiodgoal";
    public const string MetricId = "metricid";
    public const string OwnerId = "ownerid";
    public const string ParentGoalId = "parentgoalid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string TargetDecimal = "targetdecimal";
    public const string TargetInteger = "targetinteger";
    public const string TargetMoney = "targetmoney";
    public const string Title = "title";

    public static class AmountDataTypeChoice
    {
        public const int Money = 0;
        public const int Decimal = 1;
        public const int Integer = 2;
    }

    public static class State
    {
        public const int Active = 0;
        public const int Inactive = 1;
    }

    public static class Status
    {
        public const int Open = 0;
        public const int Closed = 1;
        public const int Discarded = 2;
    }
}
