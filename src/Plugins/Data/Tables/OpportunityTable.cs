// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class OpportunityTable
{
    public const string LogicalName = "opportunity";
    public const string Id = "opportunityid";
    public const string ActualCloseDate = "actualclosedate";
    public const string ActualValue = "actualvalue";
    public const string ActualValueBase = "actualvalue_base";
    public const string CloseProbability = "closeprobability";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CustomerId = "customerid";
    public const string Description = "description";
    public const string EstimatedCloseDate = "estimatedclosedate";
    public const string EstimatedValue = "estimatedvalue";
    public const string EstimatedValueBase = "estimatedvalue_base";
    public const string ExchangeRate = "exchangerate";
    public const string IsRevenueSystemCalculated = "isrevenuesystemcalculated";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string Name = "name";
    public const string OwnerId = "ownerid";
    public const string ParentAccountId = "parentaccountid";
    public const string ParentContactId = "parentcontactid";
    public const string SalesStage = "salesstage";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string StepName = "stepname";
    public const string TotalAmount = "totalamount";
    public const string TransactionCurrencyId = "transactioncurrencyid";
    public const string ClosedAt = "coach_closedat";
    public const string ClosedOwner = "coach_closedowner";
    public const string CostKnown = "coach_costknown";
    public const string CycleDays = "coach_cycledays";
    public const string GrossProfit = "coach_grossprofit";
    public const string GrossProfitBase = "coach_grossprofit_base";
    public const string NewAccount = "coach_newaccount";
    public const string OpenedOwner = "coach_openedowner";
    public const string TouchedOn = "coach_touchedon";

    public static class State
    {
        public const int Open = 0;
        public const int Won = 1;
        public const int Lost = 2;
    }

    public static class Status
    {
        public const int InProgress = 1;
        public const int OnHold = 2;
        public const int Won = 3;
        public const int Canceled = 4;
        public const int OutSold = 5;
    }
}
