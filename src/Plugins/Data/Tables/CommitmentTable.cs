// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class CommitmentTable
{
    public const string LogicalName = "coach_commitment";
    public const string Id = "coach_commitmentid";
    public const string AcceptedOn = "coach_acceptedon";
    public const string AimsAt = "coach_aimsat";
    public const string Behaviour = "coach_behaviour";
    public const string Change = "coach_change";
    public const string Counterpart = "coach_counterpart";
    public const string DueOn = "coach_dueon";
    public const string Evidence = "coach_evidence";
    public const string Focus = "coach_focus";
    public const string Kpi = "coach_kpi";
    public const string MeasuredValue = "coach_measuredvalue";
    public const string MeasureFrom = "coach_measurefrom";
    public const string Obstacle = "coach_obstacle";
    public const string OneOnOne = "coach_oneonone";
    public const string Opportunity = "coach_opportunity";
    public const string Progress = "coach_progress";
    public const string RenegotiatedTo = "coach_renegotiatedto";
    public const string Rep = "coach_rep";
    public const string TargetPer = "coach_targetper";
    public const string TargetValue = "coach_targetvalue";
    public const string Task = "coach_task";
    public const string Title = "coach_title";
    public const string WantsTask = "coach_wantstask";
    public const string CreatedBy = "createdby";
    public const string CreatedOn = "createdon";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string OwnerId = "ownerid";
    public const string OwningBusinessUnit = "owningbusinessunit";
    public const string OwningTeam = "owningteam";
    public const string OwningUser = "owninguser";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string TimeZoneRuleVersionNumber = "timezoneruleversionnumber";
    public const string UTCConversionTimeZoneCode = "utcconversiontimezonecode";

    public static class TargetPerChoice
    {
        public const int InAll = 427180000;
        public const int Week = 427180001;
        public const int Month = 427180002;
    }

    public static class State
    {
        public const int Active = 0;
        public const int Inactive = 1;
    }

    public static class Status
    {
        public const int Open = 1;
        public const int Kept = 2;
        public const int Missed = 427180000;
        public const int Cancelled = 427180001;
        public const int Renegotiated = 427180002;
    }
}
