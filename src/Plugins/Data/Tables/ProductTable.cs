// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class ProductTable
{
    public const string LogicalName = "product";
    public const string Id = "productid";
    public const string CurrentCost = "currentcost";
    public const string CurrentCostBase = "currentcost_base";
    public const string DefaultUoMId = "defaultuomid";
    public const string DefaultUoMScheduleId = "defaultuomscheduleid";
    public const string ExchangeRate = "exchangerate";
    public const string Name = "name";
    public const string ProductNumber = "productnumber";
    public const string StandardCost = "standardcost";
    public const string StandardCostBase = "standardcost_base";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string TransactionCurrencyId = "transactioncurrencyid";

    public static class State
    {
        public const int Active = 0;
        public const int Retired = 1;
        public const int Draft = 2;
        public const int UnderRevision = 3;
    }

    public static class Status
    {
        public const int Draft = 0;
        public const int Active = 1;
        public const int Retired = 2;
        public const int UnderRevision = 3;
    }
}
