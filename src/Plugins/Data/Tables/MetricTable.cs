// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class MetricTable
{
    public const string LogicalName = "metric";
    public const string Id = "metricid";
    public const string AmountDataType = "amountdatatype";
    public const string IsAmount = "isamount";
    public const string Name = "name";

    public static class AmountDataTypeChoice
    {
        public const int Money = 0;
        public const int Decimal = 1;
        public const int Integer = 2;
    }
}
