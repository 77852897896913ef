using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Plugins.Tests.Kpis;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Maintenance;

/// <summary>Reps of one manager with something for every job to do, always the same. Today is 10 June 2026, noon UTC.</summary>
internal static class Company
{
    public static IReadOnlyList<Guid> SetUp(CoachingHost host, int reps)
    {
        var service = host.Service;
        host.LoadDefaults();
        var mia = service.Coach("Mia");
        var revenue = service.Definition("revenue").ToEntityReference();
        return [.. Enumerable.Range(0, reps).Select(number => Rep(host, mia, revenue, number))];
    }

    public static Guid Meeting(this IOrganizationService service, Guid manager, Guid rep, DateTime start, int status, Action<Entity>? more = null)
    {
        var id = service.OneOnOne(manager, rep, start, cadence: null, more);
        if (status is OneOnOneTable.Status.Completed or OneOnOneTable.Status.Missed or OneOnOneTable.Status.Cancelled)
            service.End(id, status);
        return id;
    }

    /// <summary>Made on 8 June, since a due date cannot lie in the past.</summary>
    public static Guid Commitment(this CoachingHost host, Guid meeting, Guid owner, DateTime dueOn)
    {
        var now = host.Clock.GetUtcNow();
        host.Clock.Set(new DateTimeOffset(On(8, 12)));
        var id = host.Service.Commitment(meeting, owner, dueOn, row =>
        {
            row[CommitmentTable.Title] = "Ask for the budget";
            row[CommitmentTable.OverriddenCreatedOn] = dueOn.AddDays(-2);
        });
        host.Clock.Set(now);
        return id;
    }

    private static Guid Rep(CoachingHost host, Guid mia, EntityReference revenue, int number)
    {
        var service = host.Service;
        var rep = service.Coached($"Rep {number}", mia);
        service.InZone(rep, number % 2 == 0 ? 85 : 4);
        service.Create(new Entity(KpiGoalTable.LogicalName)
        {
            [KpiGoalTable.Rep] = rep.Reference(SystemUserTable.LogicalName),
            [KpiGoalTable.Kpi] = revenue,
            [KpiGoalTable.Year] = 2026,
            [KpiGoalTable.AnnualValue] = 12000m,
        });
        var account = service.NewAccount($"Account {number}", rep).Reference(AccountTable.LogicalName);
        service.Win(service.OpportunityOf(account, rep), Sales.Day(5, 31), 500 + number);

        service.Meeting(mia, rep, On(11, 9), OneOnOneTable.Status.Planned);
        service.Meeting(mia, rep, On(9, 9), OneOnOneTable.Status.Planned);
        var held = service.Meeting(mia, rep, On(8, 7), OneOnOneTable.Status.Completed, row => row[OneOnOneTable.DocumentedOn] = On(9, 8));
        host.Commitment(held, rep, Sales.Day(6, 11));
        host.Commitment(held, mia, Sales.Day(6, 9));
        return rep;
    }

    private static DateTime On(int day, int hour) => new(2026, 6, day, hour, 0, 0, DateTimeKind.Utc);
}
