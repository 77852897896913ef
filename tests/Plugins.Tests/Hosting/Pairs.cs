using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>Managers, their reps and their 1:1s.</summary>
internal static class Pairs
{
    /// <summary>The solution's roles, whose ids are the same everywhere.</summary>
    public static readonly Guid ManagerRole = new("421ff598-0bb7-5091-a38e-3da44df8cce7");
    public static readonly Guid RepRole = new("845f4ea8-0354-5979-a29c-f7da3a24d77f");
    private static readonly Guid LeaderRole = new("ab54f1a7-61ac-5150-84ed-9ecf6d7d1088");

    public static Guid Leading(this IOrganizationService service, string name, Guid? manager = null) => service.WithRole(service.NewUser(name, manager), LeaderRole);

    public static Guid Coach(this IOrganizationService service, string name, Guid? manager = null) => service.WithRole(service.NewUser(name, manager), ManagerRole);

    public static Guid Coached(this IOrganizationService service, string name, Guid? manager) => service.WithRole(service.NewUser(name, manager), RepRole);

    /// <summary>A cadence of Mondays at ten in Western Europe that begins beyond the horizon, so that a test plans for itself.</summary>
    public static Guid Cadence(this IOrganizationService service, Guid manager, Guid rep, int frequency, Action<Entity>? more = null)
    {
        var cadence = new Entity(CadenceTable.LogicalName)
        {
            [CadenceTable.Manager] = manager.Reference(SystemUserTable.LogicalName),
            [CadenceTable.Rep] = rep.Reference(SystemUserTable.LogicalName),
            [CadenceTable.OwnerId] = manager.Reference(SystemUserTable.LogicalName),
            [CadenceTable.Frequency] = new OptionSetValue(frequency),
            [CadenceTable.Weekday] = new OptionSetValue(WeekdayChoice.Monday),
            [CadenceTable.StartTime] = 600,
            [CadenceTable.TimeZoneCode] = 110,
            [CadenceTable.StartsOn] = Sales.Day(1, 4).AddYears(1),
            [CadenceTable.OverrideReason] = new OptionSetValue(CadenceTable.OverrideReasonChoice.TheRepsWish),
        };
        more?.Invoke(cadence);
        return service.Create(cadence);
    }

    public static Guid OneOnOne(this IOrganizationService service, Guid manager, Guid rep, DateTime start, Guid? cadence) =>
        service.Create(new Entity(OneOnOneTable.LogicalName)
        {
            [OneOnOneTable.Manager] = manager.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.Rep] = rep.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.OwnerId] = manager.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.Cadence] = RowValues.Reference(CadenceTable.LogicalName, cadence),
            [OneOnOneTable.ScheduledStart] = start,
            [OneOnOneTable.ScheduledEnd] = start.AddMinutes(30),
        });

    public static (Guid Opened, bool Created) Start(this HostFixture host, Guid caller, Guid rep)
    {
        var request = new OrganizationRequest("coach_StartOneOnOne") { ["Rep"] = rep.Reference(SystemUserTable.LogicalName) };
        var response = host.As(caller).Execute(request);
        return (((EntityReference)response["OneOnOne"]).Id, (bool)response["Created"]);
    }

    private static Guid WithRole(this IOrganizationService service, Guid user, Guid role)
    {
        service.Associate(
            SystemUserTable.LogicalName, user, new Relationship("systemuserroles_association"),
            [role.Reference(RoleTable.LogicalName)]);
        return user;
    }
}
