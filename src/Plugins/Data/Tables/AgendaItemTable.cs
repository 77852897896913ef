// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class AgendaItemTable
{
    public const string LogicalName = "coach_agendaitem";
    public const string Id = "coach_agendaitemid";
    public const string Block = "coach_block";
    public const string CarriedFrom = "coach_carriedfrom";
    public const string CustomerNextStep = "coach_customernextstep";
    public const string Decision = "coach_decision";
    public const string DecisionDate = "coach_decisiondate";
    public const string Focus = "coach_focus";
    public const string Notes = "coach_notes";
    public const string OneOnOne = "coach_oneonone";
    public const string Opportunity = "coach_opportunity";
    public const string Order = "coach_order";
    public const string Practised = "coach_practised";
    public const string RaisedBy = "coach_raisedby";
    public const string Title = "coach_title";
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

    public static class DecisionChoice
    {
        public const int Advance = 427180000;
        public const int Park = 427180001;
        public const int Drop = 427180002;
    }

    public static class State
    {
        public const int Active = 0;
        public const int Inactive = 1;
    }

    public static class Status
    {
        public const int Open = 1;
        public const int Discussed = 2;
        public const int CarriedOver = 427180000;
    }
}
