// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class OrganizationTable
{
    public const string LogicalName = "organization";
    public const string Id = "organizationid";
    public const string Basecurrencyid = "basecurrencyid";
    public const string Businessclosurecalendarid = "businessclosurecalendarid";
    public const string Fiscalcalendarstart = "fiscalcalendarstart";
    public const string Fiscalperiodtype = "fiscalperiodtype";
    public const string Ishierarchicalsecuritymodelenabled = "ishierarchicalsecuritymodelenabled";
    public const string Maxdepthforhierarchicalsecuritymodel = "maxdepthforhierarchicalsecuritymodel";
    public const string Name = "name";
    public const string Weekstartdaycode = "weekstartdaycode";

    public static class WeekstartdaycodeChoice
    {
        public const int Sunday = 0;
        public const int Monday = 1;
        public const int Tuesday = 2;
        public const int Wednesday = 3;
        public const int Thursday = 4;
        public const int Friday = 5;
        public const int Saturday = 6;
    }
}
