// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class RollupFieldTable
{
    public const string LogicalName = "rollupfield";
    public const string Id = "rollupfieldid";
    public const string DateAttribute = "dateattribute";
    public const string GoalAttribute = "goalattribute";
    public const string MetricId = "metricid";
    public const string SourceAttribute = "sourceattribute";
    public const string SourceEntity = "sourceentity";
    public const string SourceState = "sourcestate";
    public const string SourceStatus = "sourcestatus";
}
