// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class TeamTable
{
    public const string LogicalName = "team";
    public const string Id = "teamid";
    public const string AdministratorId = "administratorid";
    public const string BusinessUnitId = "businessunitid";
    public const string IsDefault = "isdefault";
    public const string Name = "name";
    public const string TeamType = "teamtype";

    public static class TeamTypeChoice
    {
        public const int Owner = 0;
        public const int Access = 1;
    }
}
