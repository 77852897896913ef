using CrmCoaching.Bench.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Bench.Company;

/// <summary>Thirty-six reps of six managers in three time zones, each with a goal and a planned 1:1 within the hour.</summary>
internal static class People
{
    private const int Managers = 6;
    private const int RepsOfEach = 6;

    /// <summary>The solution's roles, whose ids are the same everywhere.</summary>
    public static readonly Guid ManagerRole = new("421ff598-0bb7-5091-a38e-3da44df8cce7");
    public static readonly Guid RepRole = new("845f4ea8-0354-5979-a29c-f7da3a24d77f");

    // Western Europe for most of them, so that one zone's reps are too many for one query; then New York and India.
    private static readonly int[] ZoneOfManager = [110, 110, 110, 110, 35, 190];

    public static IReadOnlyList<Salesperson> Hire(IOrganizationService service, DateTime now)
    {
        var revenue = FindDefinition(service, "revenue");
        var reps = new List<Salesperson>();
        for (var m = 0; m < Managers; m++)
        {
            var manager = NewUser(service, "Manager", null, ManagerRole, ZoneOfManager[m]);
            for (var r = 0; r < RepsOfEach; r++)
            {
                var rep = NewUser(service, "Rep", manager, RepRole, ZoneOfManager[m]);
                AddGoal(service, rep, manager, revenue, now.Year);
                reps.Add(new Salesperson(rep, manager, Plan(service, rep, manager, now), TimeZones.Find(ZoneOfManager[m])!));
            }
        }

        return reps;
    }

    public static Guid FindDefinition(IOrganizationService service, string code)
    {
        var query = new QueryExpression(KpiDefinitionTable.LogicalName);
        query.Criteria.AddCondition(KpiDefinitionTable.Key, ConditionOperator.Equal, code);
        return service.RetrieveMultiple(query).Entities.Single().Id;
    }

    public static Guid NewUser(IOrganizationService service, string name, Guid? manager, Guid role, int zone)
    {
        var user = service.NewUser(name, manager);
        service.Update(new Entity(UserSettingsTable.LogicalName, user) { [UserSettingsTable.Timezonecode] = zone });
        service.Associate(
            SystemUserTable.LogicalName, user, new Relationship("systemuserroles_association"), [role.Reference(RoleTable.LogicalName)]);
        return user;
    }

    public static void AddGoal(IOrganizationService service, Guid rep, Guid manager, Guid kpi, int year)
    {
        var goal = new Entity(KpiGoalTable.LogicalName)
        {
            [KpiGoalTable.Rep] = rep.Reference(SystemUserTable.LogicalName),
            [KpiGoalTable.Kpi] = kpi.Reference(KpiDefinitionTable.LogicalName),
            [KpiGoalTable.Year] = year,
            [KpiGoalTable.Spread] = new OptionSetValue(KpiGoalTable.SpreadChoice.ByHand),
            [KpiGoalTable.AnnualValue] = 12 * Coverage.MonthGoal,
            [KpiGoalTable.OwnerId] = manager.Reference(SystemUserTable.LogicalName),
        };
        for (var month = 1; month <= 12; month++) goal[$"coach_m{month:00}"] = Coverage.MonthGoal;
        service.Create(goal);
    }

    private static Guid Plan(IOrganizationService service, Guid rep, Guid manager, DateTime now)
    {
        var cadence = service.Create(new Entity(CadenceTable.LogicalName)
        {
            [CadenceTable.Manager] = manager.Reference(SystemUserTable.LogicalName),
            [CadenceTable.Rep] = rep.Reference(SystemUserTable.LogicalName),
            [CadenceTable.OwnerId] = manager.Reference(SystemUserTable.LogicalName),
            [CadenceTable.Frequency] = new OptionSetValue(FrequencyChoice.Weekly),
            [CadenceTable.Weekday] = new OptionSetValue(WeekdayChoice.Wednesday),
            [CadenceTable.StartTime] = 600,
            [CadenceTable.TimeZoneCode] = 110,
            [CadenceTable.OverrideReason] = new OptionSetValue(CadenceTable.OverrideReasonChoice.TheRepsWish),

            // Beyond the horizon: the one 1:1 that is measured is planned here.
            [CadenceTable.StartsOn] = now.Date.AddYears(1),
        });
        return service.Create(new Entity(OneOnOneTable.LogicalName)
        {
            [OneOnOneTable.Manager] = manager.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.Rep] = rep.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.OwnerId] = manager.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.Cadence] = cadence.Reference(CadenceTable.LogicalName),
            [OneOnOneTable.ScheduledStart] = now.AddHours(1),
            [OneOnOneTable.ScheduledEnd] = now.AddHours(1.5),
        });
    }
}
