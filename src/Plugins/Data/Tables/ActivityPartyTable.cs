// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class ActivityPartyTable
{
    public const string LogicalName = "activityparty";
    public const string Id = "activitypartyid";
    public const string Activityid = "activityid";
    public const string Participationtypemask = "participationtypemask";
    public const string Partyid = "partyid";

    public static class ParticipationtypemaskChoice
    {
        public const int Sender = 1;
        public const int ToRecipient = 2;
        public const int CCRecipient = 3;
        public const int BCCRecipient = 4;
        public const int RequiredAttendee = 5;
        public const int OptionalAttendee = 6;
        public const int Organizer = 7;
        public const int Regarding = 8;
        public const int Owner = 9;
        public const int Resource = 10;
        public const int Customer = 11;
        public const int ChatParticipant = 12;
    }
}
