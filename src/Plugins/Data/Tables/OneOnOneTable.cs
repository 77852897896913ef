// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class OneOnOneTable
{
    public const string LogicalName = "coach_oneonone";
    public const string Id = "coach_oneononeid";
    public const string ActualEnd = "coach_actualend";
    public const string ActualStart = "coach_actualstart";
    public const string AgendaSubmittedOn = "coach_agendasubmittedon";
    public const string Appointment = "coach_appointment";
    public const string AppointmentLost = "coach_appointmentlost";
    public const string BufferAppointment = "coach_bufferappointment";
    public const string Cadence = "coach_cadence";
    public const string CancelledBecause = "coach_cancelledbecause";
    public const string CancelledOn = "coach_cancelledon";
    public const string CoachingMinutes = "coach_coachingminutes";
    public const string DeeperOpenedOn = "coach_deeperopenedon";
    public const string Depth = "coach_depth";
    public const string Digest = "coach_digest";
    public const string DocumentedOn = "coach_documentedon";
    public const string Key = "coach_key";
    public const string Manager = "coach_manager";
    public const string Name = "coach_name";
    public const string OriginalStart = "coach_originalstart";
    public const string OverrideReason = "coach_overridereason";
    public const string PracticeScore = "coach_practicescore";
    public const string Previous = "coach_previous";
    public const string Rep = "coach_rep";
    public const string RepConfirmedOn = "coach_repconfirmedon";
    public const string ScheduledEnd = "coach_scheduledend";
    public const string ScheduledStart = "coach_scheduledstart";
    public const string Scorecard = "coach_scorecard";
    public const string ScoreIsFinal = "coach_scoreisfinal";
    public const string SharedNotes = "coach_sharednotes";
    public const string StatusMinutes = "coach_statusminutes";
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

    public static class CancelledBecauseChoice
    {
        public const int CalledOff = 427180000;
        public const int CadenceEnded = 427180001;
        public const int PersonLeft = 427180002;
    }

    public static class State
    {
        public const int Active = 0;
        public const int Inactive = 1;
    }

    public static class Status
    {
        public const int Planned = 1;
        public const int Preparing = 427180000;
        public const int InProgress = 427180001;
        public const int Completed = 2;
        public const int Missed = 427180002;
        public const int Cancelled = 427180003;
    }
}
