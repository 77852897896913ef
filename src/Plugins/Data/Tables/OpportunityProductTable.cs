// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class OpportunityProductTable
{
    public const string LogicalName = "opportunityproduct";
    public const string Id = "opportunityproductid";
    public const string ExtendedAmount = "extendedamount";
    public const string ExtendedAmountBase = "extendedamount_base";
    public const string IsProductOverridden = "isproductoverridden";
    public const string OpportunityId = "opportunityid";
    public const string PricePerUnit = "priceperunit";
    public const string ProductId = "productid";
    public const string Quantity = "quantity";
    public const string UoMId = "uomid";
}
