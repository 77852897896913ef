using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Seed;

/// <summary>Sets up coaching in the demo company: definitions, annual goals, and the months that ended before anybody coached.</summary>
internal sealed class CoachingWriter(IOrganizationService service)
{
    // Annual goal of an average rep by KPI code. None of new accounts: of four a year every month is missed or met three times over,
    // and attainment would be chance.
    private static readonly (string Kpi, decimal Goal)[] Goals =
    [
        ("revenue", 420_000m), ("gross_profit", 120_000m), ("win_rate", 0.5m),
        ("new_opportunities", 38m), ("calls_made", 130m), ("meetings_held", 54m),
    ];

    public void LoadDefaults() => service.Execute(new OrganizationRequest("coach_LoadDefaults"));

    public void WriteGoals(IReadOnlyList<Rep> reps, int year)
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
                    [KpiGoalTable.OwnerId] = User(CompanyWriter.ManagerId(Cast.FirstManagerOf(rep))),
                });
            }
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

    private static EntityReference User(Guid id) => new(SystemUserTable.LogicalName, id);
}
