// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class TimeZoneDefinitionTable
{
    public const string LogicalName = "timezonedefinition";
    public const string Id = "timezonedefinitionid";
    public const string Bias = "bias";
    public const string Standardname = "standardname";
    public const string Timezonecode = "timezonecode";
    public const string Userinterfacename = "userinterfacename";
}
