using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Bench.Company;

/// <summary>Fifty reps of five managers in three time zones, each with a goal and a weekly 1:1 on one of five days.</summary>
internal static class Crew
{
    public const int Size = 50;
    private const int RepsOfEach = 10;
    private const int MinutesAtNine = 9 * 60;
    private const int MinutesBetween = 60;

    private static readonly int[] ZoneOfManager = [110, 110, 110, 35, 190];
    private static readonly int[] Weekdays = [WeekdayChoice.Monday, WeekdayChoice.Tuesday, WeekdayChoice.Wednesday, WeekdayChoice.Thursday, WeekdayChoice.Friday];

    public static IReadOnlyList<Salesperson> Hire(IOrganizationService service, DateTime now)
    {
        var revenue = People.FindDefinition(service, "revenue");
        var reps = new List<Salesperson>();
        foreach (var zone in ZoneOfManager)
        {
            var manager = People.NewUser(service, "Manager", null, People.ManagerRole, zone);
            for (var number = 0; number < RepsOfEach; number++)
            {
                var rep = People.NewUser(service, "Rep", manager, People.RepRole, zone);
                People.AddGoal(service, rep, manager, revenue, now.Year);
                AddCadence(service, rep, manager, zone, number, now);
                reps.Add(new Salesperson(rep, manager, Guid.Empty, TimeZones.Find(zone)!));
            }
        }

        return reps;
    }

    private static void AddCadence(IOrganizationService service, Guid rep, Guid manager, int zone, int number, DateTime now) =>
        service.Create(new Entity(CadenceTable.LogicalName)
        {
            [CadenceTable.Manager] = manager.Reference(SystemUserTable.LogicalName),
            [CadenceTable.Rep] = rep.Reference(SystemUserTable.LogicalName),
            [CadenceTable.OwnerId] = manager.Reference(SystemUserTable.LogicalName),
            [CadenceTable.Frequency] = new OptionSetValue(FrequencyChoice.Weekly),
            [CadenceTable.OverrideReason] = new OptionSetValue(CadenceTable.OverrideReasonChoice.NewInTheRole),
            [CadenceTable.Weekday] = new OptionSetValue(Weekdays[number % Weekdays.Length]),
            [CadenceTable.StartTime] = MinutesAtNine + (number / Weekdays.Length * MinutesBetween),
            [CadenceTable.TimeZoneCode] = zone,
            [CadenceTable.StartsOn] = now.Date,
        });
}
