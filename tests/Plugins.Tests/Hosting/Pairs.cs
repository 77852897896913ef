using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Hosting;

/// <summary>Managers, their reps and their 1:1s.</summary>
internal static class Pairs
{
    public static Guid Leading(this IOrganizationService service, string name, Guid? manager = null) => service.NewUserWith(SolutionRoles.Leader, name, manager);

    public static Guid Coach(this IOrganizationService service, string name, Guid? manager = null) => service.NewUserWith(SolutionRoles.Manager, name, manager);

    public static Guid Coached(this IOrganizationService service, string name, Guid? manager) => service.NewUserWith(SolutionRoles.Rep, name, manager);

    public static Guid NewUserWith(this IOrganizationService service, Guid role, string name, Guid? manager = null)
    {
        var user = service.NewUser(name, manager);
        service.GiveRole(user, role);
        return user;
    }

    /// <summary>The change alone, as if what follows it later had not begun.</summary>
    public static void ChangeManager(this HostFixture host, Guid rep, Guid? manager) =>
        host.Service.Update(new Entity(SystemUserTable.LogicalName, rep) { [SystemUserTable.ParentSystemUserId] = manager?.Reference(SystemUserTable.LogicalName) });

    public static void HandOver(this HostFixture host, Guid rep, Guid manager)
    {
        host.ChangeManager(rep, manager);
        host.Organization.RunAsyncOperations();
    }

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

    public static Guid OneOnOne(this IOrganizationService service, Guid manager, Guid rep, DateTime start, Guid? cadence, Action<Entity>? more = null)
    {
        var row = new Entity(OneOnOneTable.LogicalName)
        {
            [OneOnOneTable.Manager] = manager.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.Rep] = rep.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.OwnerId] = manager.Reference(SystemUserTable.LogicalName),
            [OneOnOneTable.Cadence] = RowValues.Reference(CadenceTable.LogicalName, cadence),
            [OneOnOneTable.ScheduledStart] = start,
            [OneOnOneTable.ScheduledEnd] = start.AddMinutes(30),
        };
        more?.Invoke(row);
        return service.Create(row);
    }

    public static void Share(this IOrganizationService service, Guid oneOnOne, Guid rep) => service.Execute(new GrantAccessRequest
    {
        Target = oneOnOne.Reference(OneOnOneTable.LogicalName),
        PrincipalAccess = new PrincipalAccess
        {
            Principal = rep.Reference(SystemUserTable.LogicalName),
            AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess
                | AccessRights.AppendAccess | AccessRights.AppendToAccess,
        },
    });

    public static (Guid Opened, bool Created) Start(this HostFixture host, Guid caller, Guid rep)
    {
        var request = new OrganizationRequest("coach_StartOneOnOne") { ["Rep"] = rep.Reference(SystemUserTable.LogicalName) };
        var response = host.As(caller).Execute(request);
        return (((EntityReference)response["OneOnOne"]).Id, (bool)response["Created"]);
    }
}
