// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class WorkflowTable
{
    public const string LogicalName = "workflow";
    public const string Id = "workflowid";
    public const string Category = "category";
    public const string Name = "name";
    public const string PrimaryEntity = "primaryentity";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string UniqueName = "uniquename";

    public static class CategoryChoice
    {
        public const int Workflow = 0;
        public const int Dialog = 1;
        public const int BusinessRule = 2;
        public const int Action = 3;
        public const int BusinessProcessFlow = 4;
    }

    public static class State
    {
        public const int Draft = 0;
        public const int Activated = 1;
    }

    public static class Status
    {
        public const int Draft = 1;
        public const int Activated = 2;
    }
}
