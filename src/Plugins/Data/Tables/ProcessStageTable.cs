// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class ProcessStageTable
{
    public const string LogicalName = "processstage";
    public const string Id = "processstageid";
    public const string PrimaryEntityTypeCode = "primaryentitytypecode";
    public const string ProcessId = "processid";
    public const string StageCategory = "stagecategory";
    public const string StageName = "stagename";

    public static class StageCategoryChoice
    {
        public const int Qualify = 0;
        public const int Develop = 1;
        public const int Propose = 2;
        public const int Close = 3;
        public const int Identify = 4;
        public const int Research = 5;
        public const int Resolve = 6;
        public const int Approval = 7;
    }
}
