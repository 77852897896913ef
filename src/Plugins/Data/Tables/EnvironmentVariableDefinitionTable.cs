// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class EnvironmentVariableDefinitionTable
{
    public const string LogicalName = "environmentvariabledefinition";
    public const string Id = "environmentvariabledefinitionid";
    public const string Defaultvalue = "defaultvalue";
    public const string Schemaname = "schemaname";
    public const string Type = "type";

    public static class TypeChoice
    {
        public const int String = 100000000;
        public const int Number = 100000001;
        public const int Boolean = 100000002;
        public const int JSON = 100000003;
        public const int DataSource = 100000004;
        public const int Secret = 100000005;
    }
}
