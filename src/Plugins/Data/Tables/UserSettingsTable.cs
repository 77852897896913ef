// Generated from src/Solution by tools/TableNames. Do not edit.
namespace CrmCoaching.Data.Tables;

public static class UserSettingsTable
{
    public const string LogicalName = "usersettings";
    public const string Id = "systemuserid";
    public const string Timezonecode = "timezonecode";
    public const string Transactioncurrencyid = "transactioncurrencyid";
    public const string Uilanguageid = "uilanguageid";
}
