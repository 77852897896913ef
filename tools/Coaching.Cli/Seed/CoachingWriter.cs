using CrmCoaching.Cli.Import;
using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed;

/// <summary>Sets up coaching in the demo company: definitions, annual goals, cadences and the next 1:1 of every rep.</summary>
internal sealed class CoachingWriter(IOrganizationService service, IReadOnlyList<Rep> reps)
{
    private const int MeetingHour = 10;
    private const int MeetingMinutes = 30;

    // Annual goal of an average rep by KPI code.
    private static readonly (string Kpi, decimal Goal)[] Goals =
    [
        ("revenue", 420_000m), ("new_accounts", 4m), ("gross_profit", 120_000m), ("win_rate", 0.5m),
        ("new_opportunities", 38m), ("calls_made", 130m), ("meetings_held", 54m),
    ];

    public void LoadDefaults() => service.Execute(new OrganizationRequest("coach_LoadDefaults"));

    public void WriteGoals(int year)
    {
        var definitions = service.RetrieveMultiple(new QueryExpression(KpiDefinitionTable.LogicalName) { ColumnSet = new ColumnSet(KpiDefinitionTable.Key) })
            .Entities.ToDictionary(row => row.GetAttributeValue<string>(KpiDefinitionTable.Key), row => row.Id);
        foreach (var rep in reps)
        {
            foreach (var (kpi, goal) in Goals)
            {
                service.Create(new Entity(KpiGoalTable.LogicalName)
                {
                    [KpiGoalTable.Rep] = User(CompanyWriter.RepId(rep.Index)),
                    [KpiGoalTable.Kpi] = new EntityReference(KpiDefinitionTable.LogicalName, definitions[kpi]),
                    [KpiGoalTable.Year] = year,
                    [KpiGoalTable.AnnualValue] = goal,
                    [KpiGoalTable.Spread] = new OptionSetValue(KpiGoalTable.SpreadChoice.Evenly),
                    [KpiGoalTable.OwnerId] = User(CompanyWriter.ManagerId(rep.Manager)),
                });
            }
        }
    }

    /// <summary>Every rep's cadence; the 1:1s come of it.</summary>
    /// <param name="today">The first 1:1s lie on the working days from this one on.</param>
    /// <param name="now">UTC: what has begun already comes a day later.</param>
    public void WriteCadences(DateOnly today, DateTime now)
    {
        foreach (var rep in reps)
        {
            var region = Cast.Managers[rep.Manager].Region;
            var day = NextWorkday(today.AddDays(rep.Index % 5));
            service.Create(Cadence(RowId.Of("cadence", rep.Name), rep, region, StartOf(day, region) > now ? day : NextWorkday(day.AddDays(1))));
        }
    }

    /// <param name="first">First day of the first month.</param>
    /// <param name="last">First day of the last month, included.</param>
    public void FreezeMonths(DateOnly first, DateOnly last)
    {
        for (var more = first <= last; more;)
        {
            var answer = service.Execute(new OrganizationRequest("coach_FreezeMonths")
            {
                ["From"] = first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                ["To"] = last.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                ["Budget"] = 60,
            });
            more = (bool)answer["More"];
        }
    }

    private static Entity Cadence(Guid id, Rep rep, Region region, DateOnly day) => new(CadenceTable.LogicalName, id)
    {
        [CadenceTable.Name] = rep.Name,
        [CadenceTable.Manager] = User(CompanyWriter.ManagerId(rep.Manager)),
        [CadenceTable.Rep] = User(CompanyWriter.RepId(rep.Index)),
        [CadenceTable.Frequency] = new OptionSetValue(FrequencyChoice.EveryTwoWeeks),
        [CadenceTable.Weekday] = new OptionSetValue(WeekdayChoice.Monday + (int)day.DayOfWeek - (int)DayOfWeek.Monday),
        [CadenceTable.StartTime] = MeetingHour * 60,
        [CadenceTable.TimeZoneCode] = region.ZoneCode,
        [CadenceTable.DurationMinutes] = MeetingMinutes,
        [CadenceTable.BufferMinutes] = 15,
        [CadenceTable.OverrideReason] = new OptionSetValue(CadenceTable.OverrideReasonChoice.TheRepsWish),
        [CadenceTable.StartsOn] = day.ToDateTime(TimeOnly.MinValue),
        [CadenceTable.OwnerId] = User(CompanyWriter.ManagerId(rep.Manager)),
    };

    private static DateTime StartOf(DateOnly day, Region region) => TimeZoneInfo.ConvertTimeToUtc(
        day.ToDateTime(new TimeOnly(MeetingHour, 0), DateTimeKind.Unspecified), TimeZoneInfo.FindSystemTimeZoneById(region.ZoneName));

    private static EntityReference User(Guid id) => new(SystemUserTable.LogicalName, id);

    private static DateOnly NextWorkday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
