// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class TransactionCurrencyTable
{
    public const string LogicalName = "transactioncurrency";
    public const string Id = "transactioncurrencyid";
    public const string CurrencyName = "currencyname";
    public const string CurrencyPrecision = "currencyprecision";
    public const string CurrencySymbol = "currencysymbol";
    public const string ExchangeRate = "exchangerate";
    public const string ISOCurrencyCode = "isocurrencycode";
}
