// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class AppNotificationTable
{
    public const string LogicalName = "appnotification";
    public const string Id = "appnotificationid";
    public const string Body = "body";
    public const string Data = "data";
    public const string Icontype = "icontype";
    public const string OwnerId = "ownerid";
    public const string Title = "title";
    public const string Toasttype = "toasttype";
    public const string Ttlinseconds = "ttlinseconds";

    public static class IcontypeChoice
    {
        public const int Info = 100000000;
        public const int Success = 100000001;
        public const int Failure = 100000002;
        public const int Warning = 100000003;
        public const int Mention = 100000004;
        public const int Custom = 100000005;
    }

    public static class ToasttypeChoice
    {
        public const int Timed = 200000000;
        public const int Hidden = 200000001;
    }
}
