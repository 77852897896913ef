using System.Text.Json;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Kpis;

/// <summary>Calls of the KPI custom APIs, and the rows around them.</summary>
internal static class KpiCalls
{
    public static JsonElement Scorecard(this HostFixture host, Guid caller, Guid rep)
    {
        var response = host.As(caller).Execute(new OrganizationRequest("coach_GetScorecard") { ["Rep"] = rep.Reference(SystemUserTable.LogicalName) });
        return JsonDocument.Parse((string)response["Scorecard"]).RootElement;
    }

    public static JsonElement Kpi(this JsonElement scorecard, string code) =>
        scorecard.GetProperty("kpis").EnumerateArray().Single(kpi => kpi.GetProperty("code").GetString() == code);

    public static decimal? Actual(this JsonElement scorecard, string code) => scorecard.Kpi(code).Number("actual");

    public static decimal? Number(this JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    public static bool Freeze(this HostFixture host, int fromMonth, int toMonth, bool refreeze = false, int year = 2026) =>
        (bool)host.Service.Execute(new OrganizationRequest("coach_FreezeMonths")
        {
            ["From"] = new DateTime(year, fromMonth, 1, 0, 0, 0, DateTimeKind.Utc),
            ["To"] = new DateTime(year, toMonth, 1, 0, 0, 0, DateTimeKind.Utc),
            ["Refreeze"] = refreeze,
            ["Budget"] = 60,
        })["More"];

    public static Entity Definition(this IOrganizationService service, string code) =>
        service.All(KpiDefinitionTable.LogicalName, KpiDefinitionTable.Key, code).Single();

    public static void Goal(this IOrganizationService service, Guid rep, string code, decimal annual) =>
        service.Create(new Entity(KpiGoalTable.LogicalName)
        {
            [KpiGoalTable.Rep] = rep.Reference(SystemUserTable.LogicalName),
            [KpiGoalTable.Kpi] = service.Definition(code).ToEntityReference(),
            [KpiGoalTable.Year] = 2026,
            [KpiGoalTable.AnnualValue] = annual,
        });

    public static void TakeGoalsOfThePlatform(this HostFixture host) => host.Setting(KpiSettingNames.GoalSource, KpiSettingNames.GoalsOfThePlatform);

    /// <summary>Sets the zone by the platform's code: 4 is Pacific, 85 London, 190 India.</summary>
    public static void InZone(this IOrganizationService service, Guid user, int code) =>
        service.Update(new Entity(UserSettingsTable.LogicalName, user) { [UserSettingsTable.Timezonecode] = code });

    public static void Call(this IOrganizationService service, Guid owner, DateTime endUtc)
    {
        var id = service.Create(new Entity(PhoneCallTable.LogicalName)
        {
            [PhoneCallTable.Subject] = "Call",
            [PhoneCallTable.OwnerId] = owner.Reference(SystemUserTable.LogicalName),
            [PhoneCallTable.DirectionCode] = true,
            [PhoneCallTable.ActualEnd] = endUtc,
        });
        service.Update(new Entity(PhoneCallTable.LogicalName, id)
        {
            [PhoneCallTable.StateCode] = new OptionSetValue(PhoneCallTable.State.Completed),
            [PhoneCallTable.StatusCode] = new OptionSetValue(PhoneCallTable.Status.Made),
        });
    }
}
