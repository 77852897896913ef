// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class OpportunitySalesProcessTable
{
    public const string LogicalName = "opportunitysalesprocess";
    public const string Id = "businessprocessflowinstanceid";
    public const string ActiveStageId = "activestageid";
    public const string ActiveStageStartedOn = "activestagestartedon";
    public const string CompletedOn = "completedon";
    public const string Name = "name";
    public const string OpportunityId = "opportunityid";
    public const string ProcessId = "processid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string TraversedPath = "traversedpath";

    public static class State
    {
        public const int Active = 0;
        public const int Inactive = 1;
    }

    public static class Status
    {
        public const int Active = 1;
        public const int Finished = 2;
        public const int Aborted = 3;
    }
}
