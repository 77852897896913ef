// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class OpportunityCloseTable
{
    public const string LogicalName = "opportunityclose";
    public const string Id = "activityid";
    public const string ActualEnd = "actualend";
    public const string ActualRevenue = "actualrevenue";
    public const string CompetitorId = "competitorid";
    public const string Description = "description";
    public const string OpportunityId = "opportunityid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string Subject = "subject";

    public static class State
    {
        public const int Open = 0;
        public const int Completed = 1;
        public const int Canceled = 2;
        public const int Scheduled = 3;
    }

    public static class Status
    {
        public const int Open = 1;
        public const int Completed = 2;
        public const int Canceled = 3;
        public const int Scheduled = 4;
    }
}
