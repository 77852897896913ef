// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class EnvironmentVariableValueTable
{
    public const string LogicalName = "environmentvariablevalue";
    public const string Id = "environmentvariablevalueid";
    public const string Environmentvariabledefinitionid = "environmentvariabledefinitionid";
    public const string Value = "value";
}
